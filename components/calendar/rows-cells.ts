import type { CalendarEntry, CalendarRows } from '@/lib/domain/calendar-entry';
import { proposedWallTime } from './calendar-dates';

export type RowCell = { day: string; count: number; entries: CalendarEntry[] };
export type AccountRow = { accountId: string; cells: RowCell[] };

/** The rows as they are drawn: each cell with its entries. */
export function cellsOf({ rows, entries }: CalendarRows): AccountRow[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return rows.map(({ accountId, days }) => ({
    accountId,
    cells: days.map(({ day, count, ids }) => ({ day, count, entries: ids.flatMap((id) => byId.get(id) ?? []) })),
  }));
}

/** When to post on that day: nine o'clock (today the next full hour), or the first full hour after it that is free. */
export function freeTimeOn(cell: RowCell, now: string): string {
  const taken = new Set(cell.entries.map(({ wallTime }) => wallTime));
  const first = proposedWallTime(cell.day, now);
  for (let hour = Number(first.slice(11, 13)); hour < 24; hour += 1) {
    const time = `${first.slice(0, 11)}${String(hour).padStart(2, '0')}:00`;
    if (!taken.has(time)) return time;
  }
  return first;
}

/** Whether there is a time to propose on that day: nothing can be planned for one that is over. */
export const canWrite = (day: string, now: string) =>
  day >= now.slice(0, 10) && proposedWallTime(day, now).slice(0, 10) === day;

/** A place in the table: a row, a day and one of the cell's stops. */
export type RowPlace = { row: number; column: number; stop: number };

const steps: Record<string, [row: number, column: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, 1],
  End: [0, -1],
};

/** Where an arrow, Home or End leads, over cells without a stop; `stops` counts them by row and day. Null for nowhere. */
export function walkRows(stops: number[][], { row, column, stop }: RowPlace, key: string): RowPlace | null {
  const step = steps[key];
  if (!step) return null;
  const [down, right] = step;
  const inside = stop + down;
  if (down && inside >= 0 && inside < (stops[row]?.[column] ?? 0)) return { row, column, stop: inside };
  let at = { row: row + down, column: column + right };
  if (key === 'Home') at = { row, column: 0 };
  if (key === 'End') at = { row, column: (stops[row]?.length ?? 0) - 1 };
  for (; stops[at.row]?.[at.column] !== undefined; at = { row: at.row + down, column: at.column + right }) {
    const count = stops[at.row]?.[at.column] ?? 0;
    if (count > 0) return { ...at, stop: down < 0 ? count - 1 : down > 0 ? 0 : Math.min(stop, count - 1) };
  }
  return null;
}
