import { expect, test } from 'vitest';
import { proposedWallTime, sayDay, sayWallTime, stepDate, titleOf, visibleDays, wallClock } from './calendar-dates';

test('a month shows six whole weeks from the Monday on or before the first', () => {
  expect(visibleDays('month', '2026-11-20')).toEqual({ from: '2026-10-26', to: '2026-12-07' });
  expect(visibleDays('month', '2027-02-01')).toEqual({ from: '2027-02-01', to: '2027-03-15' });
});

test('a week begins on Monday, also seen from its Sunday', () => {
  expect(visibleDays('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-23' });
});

test('stepping a month from the 31st does not skip February', () => {
  expect(stepDate('month', '2027-01-31', 1)).toBe('2027-02-01');
  expect(stepDate('month', '2027-03-31', -1)).toBe('2027-02-01');
});

test('titles name what is shown', () => {
  expect(titleOf('month', '2026-11-20')).toBe('November 2026');
  expect(titleOf('day', '2026-11-20')).toBe('Friday 20 November 2026');
  expect(titleOf('week', '2026-12-31')).toBe('28 Dec 2026 – 3 Jan 2027');
});

test('times are said day first', () => {
  expect(sayWallTime('2026-11-24T09:00')).toBe('Tue 24 Nov, 09:00');
  expect(sayDay('2026-12-01')).toBe('Tuesday 1 December');
});

test('the wall clock is the location’s, not the browser’s', () => {
  const instant = Date.parse('2026-11-20T23:30:00Z');
  expect(wallClock('Europe/Berlin', instant)).toBe('2026-11-21T00:30');
  expect(wallClock('America/Los_Angeles', instant)).toBe('2026-11-20T15:30');
});

test('a clicked day proposes nine o’clock, today the next full hour, a clicked hour itself', () => {
  expect(proposedWallTime('2026-12-01', '2026-11-20T21:05')).toBe('2026-12-01T09:00');
  expect(proposedWallTime('2026-11-20', '2026-11-20T21:05')).toBe('2026-11-20T22:00');
  expect(proposedWallTime('2026-11-20', '2026-11-20T23:05')).toBe('2026-11-21T00:00');
  expect(proposedWallTime('2026-11-24T14:30:00Z', '2026-11-20T21:05')).toBe('2026-11-24T14:30');
});
