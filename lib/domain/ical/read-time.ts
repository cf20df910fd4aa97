import type { ContentLine } from './content-lines';

/** A time as a calendar says it. `timeZone` is null for one of no zone (a date, or “nine o’clock wherever you are”). */
export type CalendarTime = { wall: string; date: boolean; timeZone: string | null };

const shape = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/** Reads one value; `zoneOf` says what a TZID means. Null for what is no time. */
export function readTime(raw: string, line: ContentLine, zoneOf: (tzid: string) => string): CalendarTime | null {
  const [, year, month, day, hour, minute, , utc] = shape.exec(raw.trim()) ?? [];
  // Apple begins birthdays without a year in 1604; what is outside is no time anybody plans in.
  if (!year || !month || !day || year < '1600' || year > '2200') return null;
  const wall = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}`;
  // 30 February is no day: Date would make March of it, silently.
  const checked = new Date(`${wall}:00Z`);
  if (Number.isNaN(checked.getTime()) || checked.toISOString().slice(0, 16) !== wall) return null;
  const named = line.params.TZID;
  return { wall, date: hour === undefined, timeZone: utc ? 'UTC' : hour && named ? zoneOf(named) : null };
}

/** All times of a list property (EXDATE, RDATE); of a period its beginning. */
export const readTimes = (lines: ContentLine[], zoneOf: (tzid: string) => string): CalendarTime[] =>
  lines.flatMap((line) =>
    line.value.split(',').flatMap((one) => readTime(one.split('/')[0] ?? '', line, zoneOf) ?? []),
  );

/** `P1DT2H30M` in minutes; null for what is none or less than nothing. */
export function readDuration(value: string): number | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/.exec(value.trim()) ?? [];
  if (whole === undefined) return null;
  const n = (text: string | undefined) => Number(text ?? 0);
  return n(weeks) * 10_080 + n(days) * 1440 + n(hours) * 60 + n(minutes) + Math.floor(n(seconds) / 60);
}

/** Minutes later on the same clock: calendar arithmetic, no zone. */
export const addMinutes = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

export const minutesBetween = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
