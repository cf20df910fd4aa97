import { expect, test } from 'vitest';
import { safePath } from './safe-path';

test.each([
  ['/abc/calendar?view=week#x', '/abc/calendar?view=week#x'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j → %s', (value, expected) => {
  expect(safePath(value)).toBe(expected);
});
