/** One entry of a calendar that other programs read. `end` is exclusive; of whole days both are dates (YYYY-MM-DD). */
export type CalendarLine = {
  uid: string;
  summary: string;
  description: string;
  url: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  categories: string[];
  updatedAt: Date;
} & ({ allDay: true; start: string; end: string } | { allDay: false; start: Date; end: Date });

const escapeText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const date = (day: string) => day.replaceAll('-', '');
const encoder = new TextEncoder();

/** A line in pieces of at most 75 bytes, never in the midst of a character (RFC 5545, 3.1). */
function fold(line: string): string {
  if (line.length <= 24) return line;
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    // What follows the first piece begins with a blank, which counts.
    if (bytes + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += sign;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function eventLines(entry: CalendarLine): string[] {
  const times = entry.allDay
    ? [`DTSTART;VALUE=DATE:${date(entry.start)}`, `DTEND;VALUE=DATE:${date(entry.end)}`]
    : [`DTSTART:${instant(entry.start)}`, `DTEND:${instant(entry.end)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${instant(entry.updatedAt)}`,
    `LAST-MODIFIED:${instant(entry.updatedAt)}`,
    ...times,
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    ...(entry.categories.length > 0 ? [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.status}`,
    // What is planned takes nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A whole calendar (RFC 5545). The same entries make the same text, so that it can be told whether anything changed. */
export function writeCalendar(calendar: { name: string; timeZone: string; entries: CalendarLine[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Almanac//Calendar link//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(calendar.name)}`,
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    `X-WR-TIMEZONE:${calendar.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'X-PUBLISHED-TTL:PT30M',
    ...calendar.entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
