import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { hoverWords, sayEntry, sayPlace, whyStill } from './entry-words';
import { sayShift } from './say-shift';

const entry: CalendarEntry = {
  ...{ kind: 'post', id: 'a', at: '2026-11-24T08:00:00Z', wallTime: '2026-11-24T09:00', end: null, allDay: false },
  ...{ timeZone: 'Europe/Berlin', state: 'scheduled', text: 'Buns', accountIds: [], networks: ['bluesky'] },
  ...{ categoryHue: null, feedHue: null, thumbnailUrl: null, movable: true },
};

test('places are said as short as they can be', () => {
  expect(sayPlace(entry)).toBe('Tue 24 Nov, 09:00');
  expect(sayPlace({ wallTime: '2026-11-24T00:00', end: null, allDay: true })).toBe('Tue 24 Nov');
  expect(sayPlace({ wallTime: '2026-11-24T00:00', end: '2026-11-27T00:00', allDay: true })).toBe(
    'Tue 24 Nov – Thu 26 Nov',
  );
  expect(sayPlace({ wallTime: '2026-11-24T09:00', end: '2026-11-24T10:30', allDay: false })).toBe(
    'Tue 24 Nov, 09:00–10:30',
  );
  expect(sayPlace({ wallTime: '2026-11-24T22:00', end: '2026-11-25T02:00', allDay: false })).toBe(
    'Tue 24 Nov, 22:00 – Wed 25 Nov, 02:00',
  );
  expect([sayShift(1), sayShift(-7), sayShift(0)]).toEqual(['1 day later', '7 days earlier', 'the same day']);
});

test('an entry is heard whole, and whether it is chosen', () => {
  expect(sayEntry(entry, false)).toBe('Scheduled post. Tue 24 Nov, 09:00. Buns. Bluesky');
  expect(sayEntry({ ...entry, text: ' ' }, true)).toBe(
    'Selected. Scheduled post. Tue 24 Nov, 09:00. No text yet. Bluesky',
  );
});

test('hovering tells both clocks and why something stays where it is', () => {
  expect(hoverWords(entry, null)).toBe('Scheduled post: Buns\nTue 24 Nov, 09:00');
  expect(hoverWords(entry, 'America/New_York')).toContain('03:00 (New York) for you');
  const fed = { ...entry, kind: 'blog-post', state: 'planned', movable: false, feedHue: 3 } as const;
  expect(hoverWords(fed, null)).toContain('It comes from a calendar feed');
  expect(whyStill({ ...entry, state: 'published', movable: false })).toContain('has gone out');
  expect(whyStill(entry)).toBeNull();
});
