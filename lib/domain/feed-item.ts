import type { ContentEventState } from './content-kinds';
import { feedLimits } from './feed-limits';

/** What one reading of a feed says about one moment or day; rows of `content_events` are made of it. */
export type FeedItem = {
  /** The feed's own name of it; the same at the next reading. */
  key: string;
  title: string;
  description: string;
  url: string | null;
  /** Wall times in `timeZone`; `end` is exclusive, null for a moment. */
  start: string;
  end: string | null;
  allDay: boolean;
  timeZone: string;
  startsAt: Date;
  endsAt: Date | null;
  state: ContentEventState;
};

/** What a reading found. `notes` are whole sentences about what was left out, and why. */
export type FeedContent = {
  name: string | null;
  items: FeedItem[];
  notes: string[];
  /** It ended in the midst of itself: what is missing may still be there. */
  brokenOff: boolean;
  /** It has more than a reading looks ahead. */
  goesOn: boolean;
};

export function feedWindow(now: Date): { from: Date; to: Date } {
  const day = 86_400_000;
  return {
    from: new Date(now.getTime() - feedLimits.daysBack * day),
    to: new Date(now.getTime() + feedLimits.daysAhead * day),
  };
}

/** Text as a database and a screen can bear it: no control characters, whole characters, not endless. */
export function tidy(text: string, most: number): string {
  const clean = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return clean.length <= most
    ? clean
    : `${[...clean]
        .slice(0, most - 1)
        .join('')
        .slice(0, most - 1)
        .toWellFormed()}…`;
}

/** A name in a feed may be as long as it likes, a key may not; the end and the length tell long ones apart. */
export const feedKey = (name: string): string => {
  const clean = tidy(name, 4000).replace(/\s+/g, ' ');
  return clean.length <= 400 ? clean : `${clean.slice(0, 200)}~${clean.length}~${clean.slice(-190)}`.toWellFormed();
};

/** An address to open, or null: http and https only. */
export function webAddress(text: string | undefined, base?: string): string | null {
  const url = text?.trim() ? URL.parse(text.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2048 ? url.href : null;
}
