import { findIana } from 'windows-iana';
import { isTimeZone, listZones, toInstant, toWallTime } from '../zone';
import type { RawCalendar, RawShift } from './parse-calendar';

/** `+0130` in minutes; null for what is none. */
function minutesOf(offset: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(offset.trim()) ?? [];
  return hours && minutes ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : null;
}

const offsetAt = (timeZone: string, wallTime: string) => {
  const { instant } = toInstant({ wallTime, timeZone });
  return (Date.parse(`${wallTime}:00Z`) - instant.getTime()) / 60_000;
};

/** A zone of ours that has these two offsets in winter and summer of a year; the location's own one first. */
function byOffsets(shifts: RawShift[], year: number, preferred: string): string | null {
  // Of several rules of the past, the newest of each half counts.
  const newest = (daylight: boolean) =>
    shifts.filter((one) => one.daylight === daylight).sort((a, b) => (a.start < b.start ? 1 : -1))[0];
  const standard = minutesOf(newest(false)?.offset ?? '');
  const summer = minutesOf(newest(true)?.offset ?? '') ?? standard;
  if (standard === null || summer === null) return null;
  const fits = (zone: string) => {
    const both = [offsetAt(zone, `${year}-01-15T12:00`), offsetAt(zone, `${year}-07-15T12:00`)];
    return Math.min(...both) === Math.min(standard, summer) && Math.max(...both) === Math.max(standard, summer);
  };
  const usual = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago', 'America/Los_Angeles'];
  return [preferred, 'UTC', ...usual, ...listZones()].find(fits) ?? null;
}

/**
 * The IANA zone a TZID means: itself, behind somebody's prefix, Outlook's name for it, or what its VTIMEZONE says. Null
 * when nothing does. `preferred` is taken when several would do.
 */
export function resolveZone(id: string, zones: RawCalendar['zones'], year: number, preferred: string): string | null {
  const raw = id.trim();
  if (/^(utc|gmt|z|etc\/utc)$/i.test(raw)) return 'UTC';
  const parts = raw.split('/').filter(Boolean);
  const names = [raw, ...parts.map((_, index) => parts.slice(index).join('/'))];
  const declared = zones.get(id);
  if (declared?.location) names.push(declared.location.trim());
  for (const name of names) if (name.length < 64 && name.includes('/') && isTimeZone(name)) return name;
  const outlook = findIana(raw, '001')[0];
  if (outlook && isTimeZone(outlook)) return outlook;
  const byShifts = declared && byOffsets(declared.shifts, year, preferred);
  if (byShifts) return byShifts;
  // `(UTC+01:00) Amsterdam, Berlin…`, `GMT+0100`: an offset in the name itself.
  const offset = /(?:UTC|GMT)\s*([+-]\d{2}:?\d{2})/i.exec(raw)?.[1];
  if (offset)
    return byOffsets([{ daylight: false, start: '', offset }], year, preferred) ?? byWinter(offset, year, preferred);
  return isTimeZone(raw) ? raw : null;
}

/** A name with an offset tells the winter's; whether there is summer time it does not say. */
function byWinter(offset: string, year: number, preferred: string): string | null {
  const minutes = minutesOf(offset);
  return minutes !== null && offsetAt(preferred, `${year}-01-15T12:00`) === minutes ? preferred : null;
}

/** A wall time of one zone on the clock of another. */
export const moveWall = (wallTime: string, from: string, to: string): string =>
  from === to ? wallTime : toWallTime(toInstant({ wallTime, timeZone: from }).instant, to);
