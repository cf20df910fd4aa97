import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { placeEntry } from './place-entry';

const entry = (id: string, wallTime: string): CalendarEntry => ({
  ...{
    kind: 'post',
    id,
    at: `${wallTime}:00Z`,
    wallTime,
    end: null,
    allDay: false,
    timeZone: 'UTC',
    state: 'scheduled',
  },
  ...{
    text: id,
    accountIds: ['page'],
    networks: [],
    categoryHue: null,
    feedHue: null,
    thumbnailUrl: null,
    movable: true,
  },
});
const entries = [entry('a', '2026-11-10T09:00'), entry('b', '2026-11-11T08:00'), entry('c', '2026-11-11T12:00')];
const days = [
  { day: '2026-11-10', count: 1, ids: ['a'] },
  { day: '2026-11-11', count: 6, ids: ['b', 'c'] },
];
const eleventh = { wallTime: '2026-11-11T09:00', end: null, allDay: false };

test('a moved entry leaves its day and stands in order in the other one; both counts follow', () => {
  const after = placeEntry({ days, entries }, 'a', eleventh);
  expect(after.days).toEqual([
    { day: '2026-11-10', count: 0, ids: [] },
    { day: '2026-11-11', count: 7, ids: ['b', 'a', 'c'] },
  ]);
  expect(after.entries.find(({ id }) => id === 'a')?.wallTime).toBe('2026-11-11T09:00');
});

test('one that grows over a second day counts on both', () => {
  const grown = { wallTime: '2026-11-10T09:00', end: '2026-11-11T09:30', allDay: false };
  expect(placeEntry({ days, entries }, 'a', grown).days.map(({ count }) => count)).toEqual([1, 7]);
});

test('rows of other accounts stay as they are', () => {
  const answer = {
    entries,
    rows: [
      { accountId: 'page', days },
      { accountId: 'other', days },
    ],
  };
  const { rows } = placeEntry(answer, 'a', eleventh);
  expect(rows[0]?.days[1]?.ids).toEqual(['b', 'a', 'c']);
  expect(rows[1]?.days).toEqual(days);
});

test('pages follow; an answer without the entry stays the very same', () => {
  const { pages } = placeEntry({ pages: [{ entries }] }, 'a', eleventh);
  expect(pages[0]?.entries.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  const answer = { days, entries };
  expect(placeEntry(answer, 'unknown', eleventh)).toBe(answer);
});
