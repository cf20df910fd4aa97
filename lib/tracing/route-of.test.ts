import { expect, test } from 'vitest';
import { routeOf } from './route-of';

test.each([
  ['/', '/'],
  ['/65f000000000000000000001/calendar?view=month#x', '/{id}/calendar'],
  [
    '/api/planner/locations/65f000000000000000000001/posts/65f000000000000000000002',
    '/api/planner/locations/{id}/posts/{id}',
  ],
  ['/api/calendar-links/a-secret-that-opens-a-calendar.ics', '/api/calendar-links'],
  ['/s/Ab3dE', '/s'],
  ['/media/abc/def.png', '/media'],
  ['/_next/static/chunks/a.js', '/_next'],
  [`/anything/${'x'.repeat(40)}/more`, '/anything/{…}/more'],
])('%s is %s', (path, route) => expect(routeOf(path)).toBe(route));
