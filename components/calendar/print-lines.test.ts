import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { type PrintDay, printedDays, textLines, weeksOf } from './print-lines';

const entry = (id: string) => ({ id }) as CalendarEntry;

test('a day prints what it names and counts what is more', () => {
  const days = [
    { day: '2026-11-01', count: 3, ids: ['b', 'a'] },
    { day: '2026-11-02', count: 0, ids: [] },
  ];
  const [first, second] = printedDays({ days, entries: [entry('a'), entry('b')] });
  expect(first?.entries.map(({ id }) => id)).toEqual(['b', 'a']);
  expect([first?.more, second?.more]).toEqual([1, 0]);
});

test('a month prints the weeks that hold one of its days, a week itself', () => {
  const dayOf = (index: number): PrintDay => ({
    day: new Date(Date.UTC(2027, 1, 1 + index)).toISOString().slice(0, 10),
    more: 0,
    entries: [],
  });
  const february = Array.from({ length: 42 }, (_, index) => dayOf(index));
  expect(weeksOf(february, '2027-02-14')).toHaveLength(4);
  expect(weeksOf(february.slice(0, 7), null)).toHaveLength(1);
});

test('texts are whole while the month stays on two sheets, then two lines, then one', () => {
  const day = (count: number, text: string): PrintDay => ({
    day: '2026-11-01',
    more: 0,
    entries: Array.from({ length: count }, () => ({ ...entry('a'), text })),
  });
  const weeks = (count: number, text: string) => Array.from({ length: 5 }, () => [day(count, text), day(0, '')]);
  const long = 'x'.repeat(80);
  expect(textLines(weeks(3, long))).toBeUndefined();
  expect(textLines(weeks(14, 'Short'))).toBeUndefined();
  expect(textLines(weeks(8, long))).toBe(2);
  expect(textLines(weeks(30, long))).toBe(1);
});
