import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { canWrite, cellsOf, freeTimeOn, walkRows } from './rows-cells';

const entry = (id: string, wallTime: string) => ({ id, wallTime, kind: 'post' }) as CalendarEntry;
const now = '2026-11-21T21:05';
const cell = (day: string, ...times: string[]) => ({
  day,
  count: times.length,
  entries: times.map((time) => entry(time, `${day}T${time}`)),
});

test('a cell holds the entries its account has on that day, in their order', () => {
  const days = [{ day: '2026-11-24', count: 5, ids: ['b', 'a', 'unknown'] }];
  const entries = [entry('a', '2026-11-24T10:00'), entry('b', '2026-11-24T09:00')];
  const [row] = cellsOf({ rows: [{ accountId: 'x', days }], entries });
  expect(row?.cells[0]?.entries.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(row?.cells[0]?.count).toBe(5);
});

test('a post is proposed for nine, or the next full hour nothing stands at', () => {
  expect(freeTimeOn(cell('2026-11-24'), now)).toBe('2026-11-24T09:00');
  expect(freeTimeOn(cell('2026-11-24', '09:00', '10:00', '12:00'), now)).toBe('2026-11-24T11:00');
  expect(freeTimeOn(cell('2026-11-21'), now)).toBe('2026-11-21T22:00');
});

test('nothing is proposed for a day that is over, nor for its last hour', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
  expect(days.map((day) => canWrite(day, now))).toEqual([false, true, true]);
  expect(canWrite('2026-11-21', '2026-11-21T23:05')).toBe(false);
});

test('arrows walk within a cell, to the next account and the next day, and stay inside', () => {
  const stops = [
    [2, 1],
    [1, 3],
  ];
  const at = (row: number, column: number, stop: number) => ({ row, column, stop });
  expect(walkRows(stops, at(0, 0, 0), 'ArrowDown')).toEqual(at(0, 0, 1));
  expect(walkRows(stops, at(0, 0, 1), 'ArrowDown')).toEqual(at(1, 0, 0));
  expect(walkRows(stops, at(1, 0, 0), 'ArrowUp')).toEqual(at(0, 0, 1));
  expect(walkRows(stops, at(0, 0, 1), 'ArrowRight')).toEqual(at(0, 1, 0));
  expect(walkRows(stops, at(1, 1, 2), 'Home')).toEqual(at(1, 0, 0));
  expect(walkRows(stops, at(1, 1, 2), 'ArrowDown')).toBeNull();
  expect(walkRows(stops, at(0, 0, 0), 'ArrowLeft')).toBeNull();
});

test('days without anything to stop at are passed over', () => {
  const stops = [
    [0, 2, 0, 1],
    [1, 0, 0, 1],
    [1, 1, 0, 1],
  ];
  expect(walkRows(stops, { row: 0, column: 1, stop: 1 }, 'ArrowRight')).toEqual({ row: 0, column: 3, stop: 0 });
  expect(walkRows(stops, { row: 0, column: 1, stop: 1 }, 'ArrowDown')).toEqual({ row: 2, column: 1, stop: 0 });
  expect(walkRows(stops, { row: 0, column: 3, stop: 0 }, 'Home')).toEqual({ row: 0, column: 1, stop: 0 });
  expect(walkRows(stops, { row: 0, column: 1, stop: 0 }, 'ArrowLeft')).toBeNull();
});
