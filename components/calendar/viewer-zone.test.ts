import { expect, test } from 'vitest';
import { clockDifference, sayClocks, sayDifference, viewerHour } from './viewer-zone';

const winter = Date.parse('2026-12-01T12:00Z');
/** New York keeps summer time a week longer than Berlin. */
const between = Date.parse('2026-10-28T12:00Z');

test('the difference of two clocks is that of the day', () => {
  expect(clockDifference('Europe/Berlin', 'America/New_York', winter)).toBe(-360);
  expect(clockDifference('Europe/Berlin', 'America/New_York', between)).toBe(-300);
  expect(clockDifference('Europe/Berlin', 'Europe/Paris', winter)).toBe(0);
});

test('it is said in hours and minutes', () => {
  expect(sayClocks('Europe/Berlin', 'America/New_York', winter)).toBe('Berlin time · you are in New York, 6 h behind');
  expect(sayDifference(330)).toBe('5 h 30 min ahead');
  expect(sayDifference(-30)).toBe('30 min behind');
});

test('each hour of the location has its hour at the reader’s, over midnight too', () => {
  expect(viewerHour('2026-12-01', '09:00', 'Europe/Berlin', 'America/New_York')).toBe('03:00');
  expect(viewerHour('2026-12-01', '03:00', 'Europe/Berlin', 'America/New_York')).toBe('21:00');
  expect(viewerHour('2026-12-01', '22:00', 'Europe/Berlin', 'Asia/Kolkata')).toBe('02:30');
});
