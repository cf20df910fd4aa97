import { calendarDay } from './calendar-day';

type Ending = {
  /** ISO. */ endsAt: string /** That day, as the page says days. */;
  day: string;
  timeZone: string;
  now: Date;
};

const dayLength = 86_400_000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** When access ends, by the location's days, and what to do. */
export function endingWords({ endsAt, day, timeZone, now }: Ending): { what: string; why: string } {
  const end = new Date(endsAt);
  if (end <= now) return { what: `has no access since ${day}.`, why: 'Connect it again to publish.' };
  const left = daysFrom(calendarDay(now, timeZone).iso, calendarDay(end, timeZone).iso);
  const when = left === 0 ? 'today' : left === 1 ? `tomorrow, ${day}` : `in ${left} days, on ${day}`;
  return { what: `loses its access ${when}.`, why: 'Connect it again before then, and nothing is held up.' };
}
