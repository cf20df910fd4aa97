import { expect, test } from 'vitest';
import { endingWords } from './ending-words';

const now = new Date('2026-11-21T22:30:00Z');
const words = (endsAt: string, timeZone = 'Europe/Berlin') => endingWords({ endsAt, day: 'D', timeZone, now }).what;

test('the end of access is counted in days of the location', () => {
  expect(words('2026-11-21T22:45:00Z')).toBe('loses its access today.');
  // Half an hour on, and already the next day in Berlin; still the same one in New York.
  expect(words('2026-11-21T23:15:00Z')).toBe('loses its access tomorrow, D.');
  expect(words('2026-11-21T23:15:00Z', 'America/New_York')).toBe('loses its access today.');
  expect(words('2026-12-01T10:00:00Z')).toBe('loses its access in 10 days, on D.');
  expect(words('2026-11-21T22:30:00Z')).toBe('has no access since D.');
});
