import { tidy, webAddress } from '../feed-item';
import { looksLikeHtml, plainText } from '../plain-text';
import { unescapeText } from './content-lines';
import type { RawEvent } from './parse-calendar';
import { addMinutes, type CalendarTime, minutesBetween, readDuration, readTime, readTimes } from './read-time';
import { moveWall } from './resolve-zone';

/** One VEVENT, read. Times are on the clock of `timeZone`; `minutes` is how long it lasts there, null for a moment. */
export type ReadEvent = {
  uid: string;
  title: string;
  description: string;
  url: string | null;
  canceled: boolean;
  start: string;
  allDay: boolean;
  timeZone: string;
  minutes: number | null;
  rules: string[];
  extra: string[];
  except: string[];
  /** Whole days that are left out, where a date alone says so. */
  exceptDays: string[];
  /** Which occurrence of its series this one replaces, on this event's own clock; null for a series or a single one. */
  replaces: CalendarTime | null;
  sequence: number;
};

const longest = 400 * 1440;

/** `zoneOf` knows TZIDs; `floating` is the zone of what has none. Null for an event without a time. */
export function readEvent(raw: RawEvent, zoneOf: (tzid: string) => string, floating: string): ReadEvent | null {
  const text = (name: string) => unescapeText(raw.get(name)?.[0]?.value ?? '');
  const time = (name: string) => {
    const line = raw.get(name)?.[0];
    return line ? readTime(line.value, line, zoneOf) : null;
  };
  const start = time('DTSTART');
  if (!start) return null;
  const timeZone = start.timeZone ?? floating;
  const here = (one: CalendarTime) => (one.date ? one.wall : moveWall(one.wall, one.timeZone ?? floating, timeZone));
  const end = time('DTEND');
  const given = end ? minutesBetween(start.wall, here(end)) : readDuration(text('DURATION'));
  const whole = given === null ? 1440 : Math.max(1440, Math.ceil(given / 1440) * 1440);
  const minutes = start.date ? whole : given !== null && given > 0 ? given : null;
  const except = readTimes(raw.get('EXDATE') ?? [], zoneOf);
  const written = text('DESCRIPTION');
  const place = tidy(text('LOCATION'), 300);
  const description = looksLikeHtml(written) ? plainText(written, 4000) : written;
  return {
    uid: tidy(text('UID'), 4000),
    title: tidy(text('SUMMARY').replace(/\s+/g, ' '), 500) || 'Untitled',
    description: tidy([place && `Where: ${place}`, description].filter(Boolean).join('\n\n'), 4000),
    url: webAddress(text('URL')),
    canceled: text('STATUS').trim().toUpperCase() === 'CANCELLED',
    start: start.wall,
    allDay: start.date,
    timeZone,
    minutes: minutes === null ? null : Math.min(minutes, longest),
    rules: (raw.get('RRULE') ?? []).slice(0, 4).map(({ value }) => onTheClock(value, start, timeZone)),
    extra: readTimes(raw.get('RDATE') ?? [], zoneOf).map(here),
    except: except.filter(({ date }) => !date || start.date).map(here),
    exceptDays: start.date ? [] : except.filter(({ date }) => date).map(({ wall }) => wall.slice(0, 10)),
    replaces: time('RECURRENCE-ID'),
    sequence: Number.parseInt(text('SEQUENCE'), 10) || 0,
  };
}

/** A rule whose UNTIL is an instant, with it as a wall time: rules run on the clock. */
function onTheClock(rule: string, start: CalendarTime, timeZone: string): string {
  return rule.replace(/UNTIL=([^;]+)/i, (whole, value: string) => {
    const until = readTime(value, { name: 'UNTIL', params: {}, value }, () => timeZone);
    if (!until) return whole;
    // A date alone means until the end of that day.
    const wall = until.date
      ? addMinutes(until.wall, start.date ? 0 : 1439)
      : start.date
        ? `${until.wall.slice(0, 10)}T00:00`
        : moveWall(until.wall, until.timeZone ?? timeZone, timeZone);
    return `UNTIL=${wall.replace(/[-:]/g, '')}59Z`;
  });
}
