import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';
import { addDays } from './calendar-dates';

/** What one chip of the grid stands for: an entry, what a full day has more, or all of a day in marks (on a phone). */
export type GridItem =
  | { kind: 'entry'; entry: CalendarEntry }
  | { kind: 'more'; day: string; count: number }
  | { kind: 'marks'; day: string; count: number; entries: CalendarEntry[] };

export type GridEvent = {
  id: string;
  start: string;
  end?: string;
  allDay: boolean;
  title: string;
  display?: 'list-item';
  startEditable: boolean;
  durationEditable: boolean;
  extendedProps: { item: GridItem; rank: number };
};

export const firstDay = (entry: Pick<CalendarEntry, 'wallTime'>) => entry.wallTime.slice(0, 10);

/** The last day it touches; ends are exclusive, so what ends at midnight does not touch that day. */
export function lastDay(entry: Pick<CalendarEntry, 'wallTime' | 'end'>): string {
  const first = firstDay(entry);
  if (!entry.end || entry.end <= entry.wallTime) return first;
  const last = entry.end.slice(0, 10);
  return entry.end.endsWith('T00:00') ? addDays(last, -1) : last;
}

export const touches = (entry: Pick<CalendarEntry, 'wallTime' | 'end'>, day: string) =>
  firstDay(entry) <= day && day <= lastDay(entry);

/** Earlier first; at the same minute what lasts all day, then the id: the order of the reads. */
export const inOrder = (a: CalendarEntry, b: CalendarEntry) =>
  a.wallTime < b.wallTime || (a.wallTime === b.wallTime && (a.allDay === b.allDay ? a.id < b.id : a.allDay)) ? -1 : 1;

const afterAll = 1_000_000;
const still = { allDay: true, display: 'list-item', startEditable: false, durationEditable: false } as const;

function eventOf(entry: CalendarEntry, rank: number): GridEvent {
  return {
    id: entry.id,
    title: entry.text,
    start: entry.allDay ? firstDay(entry) : entry.wallTime,
    ...(entry.end && { end: entry.allDay ? entry.end.slice(0, 10) : entry.end }),
    allDay: entry.allDay,
    startEditable: entry.movable,
    durationEditable: entry.movable && entry.kind !== 'post' && (entry.allDay || entry.end !== null),
    extendedProps: { item: { kind: 'entry', entry }, rank },
  };
}

const daysOf = (entry: CalendarEntry) => {
  const days = [firstDay(entry)];
  for (const last = lastDay(entry); (days.at(-1) ?? last) < last; ) days.push(addDays(days.at(-1) ?? last, 1));
  return days;
};

/**
 * What FullCalendar draws: the entries, and per day one chip that counts what is not among them. Bars a full day did not
 * name are drawn there all the same (another day named them), so what is drawn is counted, not what was named.
 * `maxAllDay` is how many lines of a day may last all day; the others are counted.
 */
export function gridEvents({ days, entries }: CalendarDays, maxAllDay = Number.POSITIVE_INFINITY): GridEvent[] {
  const drawn = new Map<string, number>();
  const lines = new Map<string, number>();
  const add = (to: Map<string, number>, day: string) => to.set(day, (to.get(day) ?? 0) + 1);
  const events = entries.toSorted(inOrder).flatMap((entry, rank) => {
    const touched = daysOf(entry);
    if (entry.allDay && touched.some((day) => (lines.get(day) ?? 0) >= maxAllDay)) return [];
    for (const day of touched) {
      add(drawn, day);
      if (entry.allDay) add(lines, day);
    }
    return eventOf(entry, rank);
  });
  for (const { day, count } of days) {
    const more = count - (drawn.get(day) ?? 0);
    if (more <= 0) continue;
    const item = { kind: 'more', day, count: more } as const;
    const extendedProps = { item, rank: afterAll };
    events.push({ ...still, id: `more-${day}`, title: `+ ${more} more`, start: day, extendedProps });
  }
  return events;
}

/** On a phone a day is its marks: one chip per day that has any. */
export function markEvents({ days, entries }: CalendarDays): GridEvent[] {
  const sorted = entries.toSorted(inOrder);
  return days.flatMap(({ day, count }) => {
    if (count === 0) return [];
    const item = { kind: 'marks', day, count, entries: sorted.filter((entry) => touches(entry, day)) } as const;
    const title = count === 1 ? '1 entry' : `${count} entries`;
    return { ...still, id: `marks-${day}`, title, start: day, extendedProps: { item, rank: 0 } };
  });
}
