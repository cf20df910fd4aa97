import type { Temporal as Types } from 'temporal-polyfill';
import { Temporal } from '#temporal';

/** `rows` is a week with a row per account; `list` four weeks of agenda from its date. */
export const calendarViews = ['month', 'week', 'day', 'list', 'rows'] as const;
export type CalendarViewName = (typeof calendarViews)[number];

const listDays = 28;
const weekStart = (day: Types.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** The days a view shows, `from` inclusive and `to` exclusive, as YYYY-MM-DD. Weeks begin on Monday. */
export function visibleDays(view: CalendarViewName, date: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(date);
  if (view === 'day') return { from: date, to: day.add({ days: 1 }).toString() };
  if (view === 'list') return { from: date, to: day.add({ days: listDays }).toString() };
  if (view !== 'month') return { from: weekStart(day).toString(), to: weekStart(day).add({ days: 7 }).toString() };
  const first = weekStart(day.with({ day: 1 }));
  return { from: first.toString(), to: first.add({ days: 42 }).toString() };
}

/** The date one step before or after, for the arrows beside the title. */
export function stepDate(view: CalendarViewName, date: string, direction: 1 | -1): string {
  const day = Temporal.PlainDate.from(date);
  const days = { days: { week: 7, rows: 7, day: 1, list: listDays }[view === 'month' ? 'week' : view] };
  const step = view === 'month' ? { months: 1 } : days;
  const moved = direction === 1 ? day.add(step) : day.subtract(step);
  return (view === 'month' ? moved.with({ day: 1 }) : moved).toString();
}

/** `2026-11-30` and 2 → `2026-12-02`. */
export const addDays = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

/** How many days the second date lies after the first; negative when before. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The same day of another month; the 31st becomes the last where there is none. */
export const addMonths = (date: string, months: number) => Temporal.PlainDate.from(date).add({ months }).toString();

const names = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', timeZone: 'UTC' });

type Words = { weekday: string; month: string; day: number | undefined; year: number | undefined };
/** A grid says each of its days many times over, and formatting is slow. */
const said = new Map<string, Words>();

/** en-US names in our own order: server and browser have other ideas of commas, and must print the same. */
function wordsOf(date: string): Words {
  const known = said.get(date);
  if (known) return known;
  const parts = Object.fromEntries(
    names.formatToParts(new Date(`${date}T12:00:00Z`)).map((one) => [one.type, one.value]),
  );
  const [year, , day] = date.split('-').map(Number);
  const words = { weekday: parts.weekday ?? '', month: parts.month ?? '', day, year };
  if (said.size > 400) said.clear();
  said.set(date, words);
  return words;
}

/** What stands above the grid: `November 2026`, `16–22 Nov 2026`, `Friday 20 November 2026`. */
export function titleOf(view: CalendarViewName, date: string): string {
  const shown = wordsOf(date);
  if (view === 'month') return `${shown.month} ${shown.year}`;
  if (view === 'day') return `${shown.weekday} ${shown.day} ${shown.month} ${shown.year}`;
  const days = visibleDays(view, date);
  const from = wordsOf(days.from);
  const to = wordsOf(stepDate('day', days.to, -1));
  const last = `${to.day} ${to.month.slice(0, 3)} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${from.month.slice(0, 3)} ${from.year} – ${last}`;
  return from.month === to.month ? `${from.day} – ${last}` : `${from.day} ${from.month.slice(0, 3)} – ${last}`;
}

/** Today and the wall clock in the location's zone: `2026-11-20T21:05`. */
export function wallClock(timeZone: string, epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** A click on a day asks for the next free time there: the next full hour today, else nine o'clock. */
export function proposedWallTime(clicked: string, now: string): string {
  if (clicked.includes('T')) return clicked.slice(0, 16);
  if (clicked !== now.slice(0, 10)) return `${clicked}T09:00`;
  const nextHour = Temporal.PlainDateTime.from(now).add({ hours: 1 }).with({ minute: 0 });
  return nextHour.toString({ smallestUnit: 'minute' });
}

/** `2026-11-24T09:00` → `Tue 24 Nov, 09:00`. */
export function sayWallTime(wallTime: string): string {
  const { weekday, day, month } = wordsOf(wallTime.slice(0, 10));
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}, ${wallTime.slice(11, 16)}`;
}

/** `Tuesday 24 November`. */
export function sayDay(date: string): string {
  const { weekday, day, month } = wordsOf(date);
  return `${weekday} ${day} ${month}`;
}
