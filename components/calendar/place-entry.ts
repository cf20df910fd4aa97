import type { CalendarDay, CalendarDays, CalendarEntry, CalendarRows } from '@/lib/domain/calendar-entry';
import { inOrder, touches } from './grid-entries';

/** Where an entry stands on the wall clock of the location. */
export type Place = { wallTime: string; end: string | null; allDay: boolean };
type Pages = { pages: { entries: CalendarEntry[] }[] };
/** Every answer of the calendar the query cache may hold. */
export type CalendarAnswer = CalendarDays | CalendarRows | Pages | { entries: CalendarEntry[] };

/** Takes the entry out of the days it left and puts it, in order, into those it came to. */
function placeInDays(
  days: CalendarDay[],
  before: CalendarEntry,
  after: CalendarEntry,
  byId: Map<string, CalendarEntry>,
) {
  return days.map((day) => {
    const had = touches(before, day.day);
    const has = touches(after, day.day);
    if (!had && !has) return day;
    const others = day.ids.filter((id) => id !== after.id);
    const shown = [...others.flatMap((id) => byId.get(id) ?? []), ...(has ? [after] : [])].toSorted(inOrder);
    return { ...day, count: day.count + Number(has) - Number(had), ids: shown.map(({ id }) => id) };
  });
}

const placed = (entries: CalendarEntry[], id: string, place: Place) =>
  entries.map((entry) => (entry.id === id ? { ...entry, ...place } : entry)).toSorted(inOrder);

/** A calendar answer as it will be once the entry stands elsewhere; the same one when it does not hold the entry. */
export function placeEntry<Answer extends CalendarAnswer>(answer: Answer, id: string, place: Place): Answer {
  if ('pages' in answer) {
    return { ...answer, pages: answer.pages.map((page) => placeEntry(page, id, place)) };
  }
  const before = answer.entries.find((entry) => entry.id === id);
  if (!before) return answer;
  const entries = placed(answer.entries, id, place);
  const after = { ...before, ...place };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  if ('days' in answer) return { ...answer, entries, days: placeInDays(answer.days, before, after, byId) };
  if ('rows' in answer) {
    const rows = answer.rows.map((row) =>
      before.accountIds.includes(row.accountId) ? { ...row, days: placeInDays(row.days, before, after, byId) } : row,
    );
    return { ...answer, entries, rows };
  }
  return { ...answer, entries };
}

const milliseconds = (wallTime: string) => Date.parse(`${wallTime}:00Z`);

/** The place that begins at another wall time and is as long. */
export function shiftedTo({ wallTime, end, allDay }: Place, start: string): Place {
  if (!end) return { wallTime: start, end, allDay };
  const length = milliseconds(end) - milliseconds(wallTime);
  return { wallTime: start, end: new Date(milliseconds(start) + length).toISOString().slice(0, 16), allDay };
}
