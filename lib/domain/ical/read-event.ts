import { tidy, webAddress } from '../feed-item';
import { looksLikeHtml, plainText } from '../plain-text';
import { unescapeText } from './content-lines';
import { isKnownRule } from './known-rule';
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
  /** Rules of what is left out (RFC 2445; programs of today still write them). */
  exceptRules: string[];
  extra: string[];
  except: string[];
  /** Whole days that are left out, where a date alone says so. */
  exceptDays: string[];
  /** Which occurrence of its series this one replaces, on this event's own clock; null for a series or a single one. */
  replaces: CalendarTime | null;
  /** Whether it stands for all that follow it, too. */
  andFuture: boolean;
  /** It repeats by something we do not read: its first time is sure, the others are not. */
  unread: boolean;
  sequence: number;
};

const longest = 400 * 1440;
const mostRules = 4;

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
  const lasts = end ? minutesBetween(start.wall, here(end)) : readDuration(text('DURATION'));
  const whole = lasts === null ? 1440 : Math.max(1440, Math.ceil(lasts / 1440) * 1440);
  const minutes = start.date ? whole : lasts !== null && lasts > 0 ? lasts : null;
  const all = (name: string) => raw.get(name) ?? [];
  const except = readTimes(all('EXDATE'), zoneOf);
  const rules = (name: string) =>
    all(name)
      .slice(0, mostRules + 1)
      .map(({ value }) => onTheClock(value, start, timeZone));
  const [rule, exceptRule] = [rules('RRULE'), rules('EXRULE')];
  const replaces = time('RECURRENCE-ID');
  const range = all('RECURRENCE-ID')[0]?.params.RANGE?.toUpperCase();
  const andFuture = replaces !== null && range === 'THISANDFUTURE';
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
    rules: rule.slice(0, mostRules),
    exceptRules: exceptRule.slice(0, mostRules),
    extra: readTimes(all('RDATE'), zoneOf).map(here),
    except: except.filter(({ date }) => !date || start.date).map(here),
    exceptDays: start.date ? [] : except.filter(({ date }) => date).map(({ wall }) => wall.slice(0, 10)),
    replaces,
    andFuture,
    unread:
      [...rule, ...exceptRule].some((one) => !isKnownRule(one)) ||
      Math.max(rule.length, exceptRule.length) > mostRules ||
      (replaces !== null && range !== undefined && !andFuture) ||
      (andFuture && rule.length > 0),
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
