import { describe, expect, test } from 'vitest';
import { calendarDay, dayName, isoWeek } from './calendar-day';

describe('calendarDay', () => {
  test('is the day on the wall of the zone, not of the server', () => {
    const instant = new Date('2026-11-20T23:30:00Z');
    expect(calendarDay(instant, 'Europe/Berlin')).toMatchObject({ iso: '2026-11-21', weekday: 'Saturday', day: '21' });
    expect(calendarDay(instant, 'America/New_York')).toMatchObject({ iso: '2026-11-20', weekday: 'Friday' });
  });
});

test.each([
  ['2026-01-01', 1],
  ['2026-11-20', 47],
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('isoWeek(%s) is %i', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

test('dayName', () => {
  expect(dayName('2026-11-30', '2026-11-30', 'Mon 30 Nov')).toBe('Today');
  expect(dayName('2026-12-01', '2026-11-30', 'Tue 1 Dec')).toBe('Tomorrow');
  expect(dayName('2026-12-02', '2026-11-30', 'Wed 2 Dec')).toBe('Wed 2 Dec');
  expect(dayName('2026-11-29', '2026-11-30', 'Sun 29 Nov')).toBe('Sun 29 Nov');
});
