import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { sayDay, sayWallTime, stepDate } from './calendar-dates';

const yearUnless = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${Number(day.slice(0, 4))}`;

/** `Tuesday 24 November`, with the year when it is not this one. */
export const sayLongDay = (day: string, today: string) => `${sayDay(day)}${yearUnless(day, today)}`;

/** `Tue 24 Nov`, with the year when it is not this one. */
export const sayShortDay = (day: string, today: string) =>
  `${sayWallTime(`${day}T00:00`).slice(0, -', 00:00'.length)}${yearUnless(day, today)}`;

/** `Today`, `Tomorrow`, `Yesterday`; nothing for other days. */
export function sayNearness(day: string, today: string): string | null {
  if (day === today) return 'Today';
  if (day === stepDate('day', today, 1)) return 'Tomorrow';
  return day === stepDate('day', today, -1) ? 'Yesterday' : null;
}

/** Days without entries, `until` being the first that has some: one by its name, several in one line. */
export function sayGap(from: string, until: string | null, today: string): string {
  if (until === null) return 'Nothing planned from here on';
  const isOne = stepDate('day', from, 1) === until;
  return isOne ? `Nothing on ${sayShortDay(from, today)}` : `Nothing until ${sayShortDay(until, today)}`;
}

/** `09:15`, `09:00 – 10:30`, `All day`, `Until Fri 4 Dec`. Ends are exclusive. */
export function sayTimes({ wallTime, end, allDay }: Pick<CalendarEntry, 'wallTime' | 'end' | 'allDay'>): string {
  const [day = '', time = ''] = wallTime.split('T');
  if (allDay) {
    const last = end ? stepDate('day', end.slice(0, 10), -1) : day;
    return last > day ? `Until ${sayShortDay(last, day)}` : 'All day';
  }
  if (!end) return time;
  return end.slice(0, 10) === day ? `${time} – ${end.slice(11)}` : `${time} – ${sayShortDay(end.slice(0, 10), day)}`;
}
