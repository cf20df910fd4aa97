import { expect, test } from 'vitest';
import { sayGap, sayLongDay, sayNearness, sayShortDay, sayTimes } from './agenda-words';

const today = '2026-11-21';

test('a year is said only when it is another one', () => {
  expect(sayLongDay('2026-12-01', today)).toBe('Tuesday 1 December');
  expect(sayLongDay('2027-01-01', today)).toBe('Friday 1 January 2027');
  expect(sayShortDay('2025-12-31', today)).toBe('Wed 31 Dec 2025');
});

test('only the days around today have names of their own', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
  expect(days.map((day) => sayNearness(day, today))).toEqual(['Yesterday', 'Today', 'Tomorrow', null]);
});

test('empty days are summed up; one alone keeps its name', () => {
  expect(sayGap('2026-11-22', '2026-12-01', today)).toBe('Nothing until Tue 1 Dec');
  expect(sayGap('2026-11-22', '2026-11-23', today)).toBe('Nothing on Sun 22 Nov');
  expect(sayGap('2026-11-22', null, today)).toBe('Nothing planned from here on');
});

test.each([
  ['2026-11-21T09:15', null, false, '09:15'],
  ['2026-11-21T09:00', '2026-11-21T10:30', false, '09:00 – 10:30'],
  ['2026-11-21T23:00', '2026-11-22T01:00', false, '23:00 – Sun 22 Nov'],
  ['2026-11-21T00:00', null, true, 'All day'],
  ['2026-11-21T00:00', '2026-11-22T00:00', true, 'All day'],
  ['2026-11-21T00:00', '2026-11-24T00:00', true, 'Until Mon 23 Nov'],
])('%s to %s, all day %s, is said as %s', (wallTime, end, allDay, words) => {
  expect(sayTimes({ wallTime, end, allDay })).toBe(words);
});
