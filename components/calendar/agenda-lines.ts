import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { stepDate } from './calendar-dates';
import { inOrder } from './grid-entries';

/** What the agenda shows below each other. `head` is the index of the heading a line stands under, -1 where there is none. */
export type AgendaLine =
  | { kind: 'day'; key: string; head: number; day: string; count: number; isOpen: boolean }
  | { kind: 'entry'; key: string; head: number; entry: CalendarEntry; position: number; count: number; isOpen: boolean }
  | { kind: 'gap'; key: string; head: number; from: string; until: string | null };

type Loaded = {
  /** In order of their beginning. */
  entries: readonly CalendarEntry[];
  today: string;
  /** The first day that is loaded: what comes before it is not known. */
  from: string;
  /** Nothing comes after these. */
  complete: boolean;
  /** More may come before these: the first day may have begun earlier. */
  openAbove?: boolean;
};

const dayOf = (entry: CalendarEntry) => entry.wallTime.slice(0, 10);
const next = (day: string) => stepDate('day', day, 1);

/** Entries alone, for a list of one day. Keys are unique: an entry that moved while pages were read is shown once. */
export function entryLines(entries: readonly CalendarEntry[], complete: boolean): AgendaLine[] {
  return once(entries).map((entry, index, all) => ({
    kind: 'entry',
    key: `${entry.kind}-${entry.id}`,
    head: -1,
    entry,
    position: index + 1,
    count: all.length,
    isOpen: !complete,
  }));
}

/** Days with their entries; days without any are summed up in one line, today is there in any case. */
export function agendaLines({ entries, today, from, complete, openAbove = false }: Loaded): AgendaLine[] {
  const days = new Map<string, CalendarEntry[]>();
  // What began before the first day that is loaded stands there: it still goes on.
  for (const entry of once(entries).sort(inOrder)) {
    const day = dayOf(entry) < from ? from : dayOf(entry);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  const last = [...days.keys()].at(-1) ?? from;
  const knowsToday = today >= from && (complete || today <= last);
  if (knowsToday && !days.has(today)) days.set(today, []);
  const order = [...days.keys()].sort();
  const lines: AgendaLine[] = [];
  const first = order[0];
  if (first && first > from && !openAbove)
    lines.push({ kind: 'gap', key: `gap-${from}`, head: -1, from, until: first });
  order.forEach((day, index) => {
    const planned = days.get(day) ?? [];
    const isOpen = (!complete && index === order.length - 1) || (openAbove && index === 0);
    const head = lines.length;
    lines.push({ kind: 'day', key: day, head, day, count: planned.length, isOpen });
    planned.forEach((entry, at) => {
      const key = `${entry.kind}-${entry.id}`;
      lines.push({ kind: 'entry', key, head, entry, position: at + 1, count: planned.length, isOpen });
    });
    const until = order[index + 1] ?? null;
    const begins = planned.length === 0 ? day : next(day);
    if (until ? begins < until : planned.length === 0) {
      lines.push({ kind: 'gap', key: `gap-${begins}`, head, from: begins, until });
    }
  });
  return lines;
}

function once(entries: readonly CalendarEntry[]): CalendarEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.kind}-${entry.id}`, entry])).values()];
}
