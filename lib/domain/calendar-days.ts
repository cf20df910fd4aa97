import { invalid } from './error';
import { toInstant } from './zone';

/** Days of a calendar with where each begins and ends as instants: an end is the next day's beginning. */
export type DayBounds = { days: string[]; starts: Date[]; ends: Date[] };

const oneDay = 86_400_000;
const refuse = (path: string, message: string) => invalid(message, [{ path, message }]);

function utcMidnight(day: string, path: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date takes 31 February for 3 March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) {
    throw refuse(path, `“${day}” is not a day. Use one like 2026-12-01.`);
  }
  return at;
}

/**
 * The days from `from` to before `to` (YYYY-MM-DD) on a zone's clock. A day begins at its first minute: 00:00, or where
 * a clock change skips that, the first minute there is.
 * @throws DomainError invalid on no days, on more than `most`, on a day that is none.
 */
export function dayBounds(from: string, to: string, timeZone: string, most: number): DayBounds {
  const [first, last] = [utcMidnight(from, 'from'), utcMidnight(to, 'to')];
  const count = (last - first) / oneDay;
  if (count <= 0) throw refuse('to', '“to” has to be after “from”.');
  if (count > most) throw refuse('to', `This shows at most ${most} days.`);
  const all = Array.from({ length: count + 1 }, (_, index) =>
    new Date(first + index * oneDay).toISOString().slice(0, 10),
  );
  const bounds = all.map((day) => toInstant({ wallTime: `${day}T00:00`, timeZone }).instant);
  return { days: all.slice(0, -1), starts: bounds.slice(0, -1), ends: bounds.slice(1) };
}
