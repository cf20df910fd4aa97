import { expect, test } from 'vitest';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { gridEvents, inOrder, lastDay, markEvents, touches } from './grid-entries';

const entry = (id: string, wallTime: string, rest: Partial<CalendarEntry> = {}): CalendarEntry => ({
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
  ...{ text: id, accountIds: [], networks: [], categoryHue: null, feedHue: null, thumbnailUrl: null, movable: true },
  ...rest,
});
const fair = entry('fair', '2026-11-10T00:00', { kind: 'email', allDay: true, end: '2026-11-13T00:00' });

test('an end at midnight does not touch the day it names', () => {
  expect(lastDay(fair)).toBe('2026-11-12');
  expect(lastDay(entry('a', '2026-11-10T22:00', { end: '2026-11-11T02:00' }))).toBe('2026-11-11');
  expect(lastDay(entry('a', '2026-11-10T22:00'))).toBe('2026-11-10');
  expect(touches(fair, '2026-11-12')).toBe(true);
  expect(touches(fair, '2026-11-13')).toBe(false);
});

test('a full day counts what is not drawn on it, bars of other days included', () => {
  const a = entry('a', '2026-11-10T09:00');
  const events = gridEvents({
    days: [
      { day: '2026-11-10', count: 7, ids: ['fair', 'a'] },
      // The bar is not among the names of this day, but it is drawn there.
      { day: '2026-11-11', count: 3, ids: [] },
      { day: '2026-11-12', count: 1, ids: ['fair'] },
    ],
    entries: [a, fair],
  });
  expect(events.map(({ id, title }) => [id, title])).toEqual([
    ['fair', 'fair'],
    ['a', 'a'],
    ['more-2026-11-10', '+ 5 more'],
    ['more-2026-11-11', '+ 2 more'],
  ]);
  const [bar, chip, more] = events;
  expect(bar).toMatchObject({ start: '2026-11-10', end: '2026-11-13', allDay: true, durationEditable: true });
  expect(chip).toMatchObject({ start: '2026-11-10T09:00', startEditable: true, durationEditable: false });
  expect(more).toMatchObject({ startEditable: false, durationEditable: false });
});

test('what cannot be moved is not offered to be', () => {
  const held = entry('held', '2026-11-10T09:00', { kind: 'email', end: '2026-11-10T10:00', movable: false });
  const [event] = gridEvents({ days: [{ day: '2026-11-10', count: 1, ids: ['held'] }], entries: [held] });
  expect(event).toMatchObject({ startEditable: false, durationEditable: false });
});

test('entries stand in the order of the reads', () => {
  const list = [entry('b', '2026-11-10T00:00'), entry('a', '2026-11-10T00:00'), fair, entry('c', '2026-11-09T23:00')];
  expect(list.toSorted(inOrder).map(({ id }) => id)).toEqual(['c', 'fair', 'a', 'b']);
});

test('on a phone a day with entries is one chip, an empty day none', () => {
  const events = markEvents({
    days: [
      { day: '2026-11-10', count: 9, ids: ['fair'] },
      { day: '2026-11-11', count: 1, ids: ['fair'] },
      { day: '2026-11-20', count: 0, ids: [] },
    ],
    entries: [fair],
  });
  expect(events.map(({ id, title }) => [id, title])).toEqual([
    ['marks-2026-11-10', '9 entries'],
    ['marks-2026-11-11', '1 entry'],
  ]);
});
