import { Temporal } from 'temporal-polyfill';

export const calendarViews = ['month', 'week', 'day', 'list'] as const;
export type CalendarViewName = (typeof calendarViews)[number];

/** FullCalendar's names; the list shows four weeks from its date. */
export const fullCalendarView: Record<CalendarViewName, string> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  list: 'agenda',
};

const listDays = 28;
const weekStart = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** The days a view shows, `from` inclusive and `to` exclusive, as YYYY-MM-DD. Weeks begin on Monday. */
export function visibleDays(view: CalendarViewName, date: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(date);
  if (view === 'day') return { from: date, to: day.add({ days: 1 }).toString() };
  if (view === 'list') return { from: date, to: day.add({ days: listDays }).toString() };
  if (view === 'week') return { from: weekStart(day).toString(), to: weekStart(day).add({ days: 7 }).toString() };
  const first = weekStart(day.with({ day: 1 }));
  return { from: first.toString(), to: first.add({ days: 42 }).toString() };
}

/** The date one step before or after, for the arrows beside the title. */
export function stepDate(view: CalendarViewName, date: string, direction: 1 | -1): string {
  const day = Temporal.PlainDate.from(date);
  const step = { month: { months: 1 }, week: { days: 7 }, day: { days: 1 }, list: { days: listDays } }[view];
  const moved = direction === 1 ? day.add(step) : day.subtract(step);
  return (view === 'month' ? moved.with({ day: 1 }) : moved).toString();
}

const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const atNoon = (date: string) => new Date(`${date}T12:00:00Z`);

/** What stands above the grid: `November 2026`, `16–22 Nov 2026`, `Friday 20 November 2026`. */
export function titleOf(view: CalendarViewName, date: string): string {
  if (view === 'month') return monthYear.format(atNoon(date));
  if (view === 'day') return longDay.format(atNoon(date));
  const { from, to } = visibleDays(view, date);
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  return shortDay.formatRange(atNoon(from), atNoon(last));
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

const spoken = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** `2026-11-24T09:00` → `Tue 24 Nov, 09:00`. */
export function sayWallTime(wallTime: string): string {
  const part = Object.fromEntries(
    spoken.formatToParts(new Date(`${wallTime}:00Z`)).map((one) => [one.type, one.value]),
  );
  return `${part.weekday} ${part.day} ${part.month}, ${part.hour}:${part.minute}`;
}

/** `Tuesday 24 November`. */
export const sayDay = (date: string): string => longDay.format(atNoon(date)).replace(/,? \d{4}$/, '');
