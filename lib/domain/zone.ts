import type { Temporal as Types } from 'temporal-polyfill';
import { Temporal } from '#temporal';
import { invalid } from './error';
import type { Schedule } from './post';

/** An instant found for a wall time. `note` says in words what was moved and why; null when nothing was. */
export type PlannedInstant = { instant: Date; adjusted: null | 'gap' | 'double'; note: string | null };

const clock = (time: Types.PlainDateTime | Types.ZonedDateTime) => time.toString().slice(11, 16);

function parseWallTime(wallTime: string): Types.PlainDateTime {
  try {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallTime))
      return Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' });
  } catch {
    // falls through to the one message
  }
  const message = `“${wallTime}” is not a date and time. Use one like 2026-12-01T09:00.`;
  throw invalid(message, [{ path: 'schedule.wallTime', message }]);
}

const known = new Set<string>();

/** True for IANA names this runtime knows; offsets such as +02:00 are no zones (they know no summer time). */
export function isTimeZone(timeZone: string): boolean {
  if (known.has(timeZone)) return true;
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    known.add(timeZone);
    return true;
  } catch {
    return false;
  }
}

function requireTimeZone(timeZone: string) {
  if (isTimeZone(timeZone)) return;
  const message = `“${timeZone}” is not a time zone. Use a name like Europe/Berlin.`;
  throw invalid(message, [{ path: 'schedule.timeZone', message }]);
}

/**
 * The one conversion of a planned wall time to its instant; SQL and Date never do it. A time skipped by a clock change
 * moves forward to the next valid minute; one that happens twice takes the first. Both say so.
 * @throws DomainError invalid on an impossible date or an unknown zone.
 */
export function toInstant(schedule: Schedule): PlannedInstant {
  requireTimeZone(schedule.timeZone);
  const wall = parseWallTime(schedule.wallTime);
  const first = wall.toZonedDateTime(schedule.timeZone, { disambiguation: 'earlier' });
  const last = wall.toZonedDateTime(schedule.timeZone, { disambiguation: 'later' });
  const at = (zoned: Types.ZonedDateTime) => new Date(zoned.epochMilliseconds);
  if (first.epochMilliseconds === last.epochMilliseconds) return { instant: at(first), adjusted: null, note: null };
  const zone = schedule.timeZone;
  if (first.toPlainDateTime().equals(wall)) {
    const note = `${clock(wall)} happens twice that day in ${zone}, because the clocks go back; the first one is meant.`;
    return { instant: at(first), adjusted: 'double', note };
  }
  const change = first.getTimeZoneTransition('next') ?? last;
  const valid = change.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const day = valid.toPlainDate().equals(wall.toPlainDate()) ? '' : `${valid.toPlainDate()} `;
  const note = `${clock(wall)} does not exist that day in ${zone}, because the clocks go forward; moved to ${day}${clock(valid)}.`;
  return { instant: at(valid), adjusted: 'gap', note };
}

/**
 * The first instant after another one at which a clock in that zone shows this time (HH:MM): the same day or a later one.
 * A time that is skipped that day counts at the first minute after the gap; one that happens twice counts both times.
 */
export function nextTimeOfDay(after: Date, time: string, timeZone: string): Date {
  const today = Temporal.PlainDate.from(toWallTime(after, timeZone).slice(0, 10));
  // Never more than two days on: a zone that leaves out a whole day shows it again the day after.
  for (let days = 0; days < 4; days += 1) {
    const wallTime = `${today.add({ days })}T${time}`;
    const { instant, adjusted } = toInstant({ wallTime, timeZone });
    if (instant > after) return instant;
    if (adjusted !== 'double') continue;
    const zoned = parseWallTime(wallTime).toZonedDateTime(timeZone, { disambiguation: 'later' });
    if (zoned.epochMilliseconds > after.getTime()) return new Date(zoned.epochMilliseconds);
  }
  throw new Error(`No clock in ${timeZone} shows ${time} after ${after.toISOString()}.`);
}

/** What a clock in that zone shows at an instant, to the minute (seconds are cut off). */
export function toWallTime(instant: Date | string, timeZone: string): string {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toString().slice(0, 16);
}

/** toWallTime() for many instants of one zone: between two clock changes it only adds the offset. */
export function wallClock(timeZone: string): (instant: Date) => string {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  let offset = 0;
  return (instant) => {
    const at = instant.getTime();
    if (at < from || at >= until) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      from = at;
      until = zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
      offset = Math.floor(zoned.offsetNanoseconds / 1e6);
    }
    return new Date(at + offset).toISOString().slice(0, 16);
  };
}

/** toInstant() for many wall times of one zone: more than a day away from a clock change it only takes the offset off. */
export function instantClock(timeZone: string): (wallTime: string) => Date {
  const day = 86_400_000;
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  let offset = 0;
  return (wallTime) => {
    const at = Date.parse(`${wallTime}:00Z`) - offset;
    if (at >= from && at < until) return new Date(at);
    const { instant } = toInstant({ wallTime, timeZone });
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
    const before = zoned.getTimeZoneTransition('previous')?.epochMilliseconds;
    const after = zoned.getTimeZoneTransition('next')?.epochMilliseconds;
    from = before === undefined ? Number.NEGATIVE_INFINITY : before + day;
    until = after === undefined ? Number.POSITIVE_INFINITY : after - day;
    offset = Math.floor(zoned.offsetNanoseconds / 1e6);
    return instant;
  };
}

/** All IANA zones of this runtime, UTC first. */
export function listZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
