import { type ContentLine, contentLines, unescapeText } from './content-lines';

/** A VEVENT's own properties by name; a name may come several times (EXDATE, RDATE). */
export type RawEvent = Map<string, ContentLine[]>;
/** One half of a VTIMEZONE: since when, to which offset. */
export type RawShift = { daylight: boolean; start: string; offset: string };
export type RawCalendar = {
  name: string | null;
  canceled: boolean;
  events: RawEvent[];
  zones: Map<string, { location: string | null; shifts: RawShift[] }>;
  /** More events than are read. */
  cut: boolean;
  /** Whether its last line says that it is the last. */
  ended: boolean;
};

const mostEvents = 60_000;
const mostOfOneName = 5000;
const known = new Set(
  'UID SUMMARY DESCRIPTION LOCATION URL STATUS DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID SEQUENCE'.split(
    ' ',
  ),
);

/**
 * A calendar's events and time zones, whatever else is in it. Yields after each component, so that whoever drives it may
 * let others work; components in the wrong place, or left open, are read as far as they make sense.
 */
export function* parseCalendar(text: string): Generator<void, RawCalendar> {
  const calendar: RawCalendar = { name: null, canceled: false, events: [], zones: new Map(), cut: false, ended: false };
  const open: string[] = [];
  let event: RawEvent | null = null;
  let zone: { id: string; location: string | null; shifts: RawShift[] } | null = null;
  let lines = 0;
  for (const line of contentLines(text)) {
    if (++lines % 500 === 0) yield;
    const { name, value } = line;
    const kind = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      if (kind === 'VCALENDAR') calendar.ended = false;
      // Deeper than anything known: only counted, so that a million BEGINs cost nothing.
      if (open.length < 8) open.push(kind);
      // One within another, or one that was never closed, ends with the next.
      if (kind === 'VEVENT') event = new Map();
      if (kind === 'VTIMEZONE') zone = { id: '', location: null, shifts: [] };
      if (zone && (kind === 'STANDARD' || kind === 'DAYLIGHT'))
        zone.shifts.push({ daylight: kind === 'DAYLIGHT', start: '', offset: '' });
      continue;
    }
    if (name === 'END') {
      if (kind === 'VCALENDAR') calendar.ended = true;
      if (open.includes(kind)) open.splice(open.lastIndexOf(kind));
      if (kind === 'VEVENT' && event) {
        if (calendar.events.length < mostEvents) calendar.events.push(event);
        else calendar.cut = true;
        event = null;
      }
      if (kind === 'VTIMEZONE' && zone) {
        if (calendar.zones.size < 1000) calendar.zones.set(zone.id, zone);
        zone = null;
      }
      continue;
    }
    const inside = open.at(-1);
    if (inside === 'VEVENT' && event && known.has(name)) {
      const same = event.get(name) ?? [];
      if (same.length < mostOfOneName) same.push(line);
      event.set(name, same);
    } else if (zone) {
      const shift = zone.shifts.at(-1);
      if (name === 'TZID') zone.id = value;
      if (name === 'X-LIC-LOCATION') zone.location = value;
      if (shift && name === 'DTSTART') shift.start = value;
      if (shift && name === 'TZOFFSETTO') shift.offset = value;
    } else if (inside === 'VCALENDAR') {
      if (name === 'X-WR-CALNAME' || (name === 'NAME' && !calendar.name)) calendar.name = unescapeText(value);
      if (name === 'METHOD') calendar.canceled = kind === 'CANCEL';
    }
  }
  return calendar;
}
