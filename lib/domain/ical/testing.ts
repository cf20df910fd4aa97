import type { FeedContent } from '../feed-item';
import { readCalendar } from './read-calendar';

/** Drives a reading to its end at once. */
export function whole<T>(reading: Generator<void, T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

export const at = (text: string) => new Date(text);
/** A calendar of these lines, as Google's, Outlook's and Apple's all are. */
export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
export const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

/** Read in Berlin on 21 November 2026 unless told. */
export const read = (text: string, now = '2026-11-21T12:00:00Z', timeZone = 'Europe/Berlin'): FeedContent =>
  whole(readCalendar(text, { timeZone, now: at(now) }));
/** Each time of a calendar in short: `2026-12-01T09:00 2026-12-01T08:00Z`. */
export const times = (content: FeedContent) =>
  content.items.map(({ start, startsAt }) => `${start} ${startsAt.toISOString().slice(0, 16)}Z`).sort();
