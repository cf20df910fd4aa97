import * as z from 'zod/mini';
import { contentEventKinds } from './content-kinds';
import { Id } from './id';
import { nameOf } from './location';

/** An address as people paste it: `webcal:` is https under another name, without a scheme https is meant. */
const FeedAddress = z.string().check(
  z.trim(),
  z.overwrite((url) => url.replace(/^webcals?:(\/\/)?/i, 'https://')),
  z.overwrite((url) => (/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[^/:]+:\d+(\/|$)/.test(url) ? url : `https://${url}`)),
  z.maxLength(2048, 'An address has at most 2,048 characters.'),
  z.refine(
    (url) => /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url),
    'Use an address of the web like https://example.com/calendar.ics.',
  ),
);
const Hue = z.int('The colour is one of twelve, 0 to 11.').check(z.minimum(0), z.maximum(11));
const Kind = z.enum(contentEventKinds, 'Choose one of the kinds of events.');
const chosen = { name: z.optional(nameOf('The name')), hue: z.optional(Hue), eventKind: z.optional(Kind) };

export const LookAtFeed = z.object({ url: FeedAddress });
export type LookAtFeed = z.infer<typeof LookAtFeed>;
/** Without a name it has the feed's own, without a kind what suits it: blog posts of a blog, notes of a calendar. */
export const CreateFeed = z.object({ url: FeedAddress, ...chosen });
export type CreateFeed = z.infer<typeof CreateFeed>;
export const FeedFile = z.object(chosen);
export type FeedFile = z.infer<typeof FeedFile>;
export const UpdateFeed = z.object({ feedId: Id, ...chosen });
export type UpdateFeed = z.infer<typeof UpdateFeed>;
export const FeedRef = z.object({ feedId: Id });
export type FeedRef = z.infer<typeof FeedRef>;
export const PauseFeed = z.object({ feedId: Id, paused: z.boolean() });
export type PauseFeed = z.infer<typeof PauseFeed>;

export const FeedView = z.object({
  id: z.string(),
  kind: z.enum(['ical', 'rss']),
  name: z.string(),
  /** Shortened, for it may be a key; null for a file. */
  address: z.nullable(z.string()),
  hue: z.number(),
  eventKind: z.enum(contentEventKinds),
  paused: z.boolean(),
  readAt: z.nullable(z.string()),
  nextReadAt: z.nullable(z.string()),
  failures: z.number(),
  failureReason: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** How many of its events are on the calendar. */
  events: z.number(),
  createdAt: z.string(),
});
export type FeedView = z.infer<typeof FeedView>;

/** A feed just read; `reading` says in a sentence what was found. */
export const FeedReading = z.object({ feed: FeedView, reading: z.string() });
export type FeedReading = z.infer<typeof FeedReading>;

/** What an address is: something to read, or a page that names what could be read. */
export const FeedLook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['ical', 'rss']),
    url: z.string(),
    name: z.string(),
    reading: z.string(),
    note: z.nullable(z.string()),
    sample: z.array(z.object({ title: z.string(), start: z.string(), allDay: z.boolean() })),
  }),
  z.object({ kind: z.literal('page'), feeds: z.array(z.object({ url: z.string(), title: z.string() })) }),
]);
export type FeedLook = z.infer<typeof FeedLook>;

const minute = 60_000;

/** When to read again: soon after something changed, less often the longer nothing does. 15 to 60 minutes. */
export function nextReading(now: Date, changed: boolean, readAt: Date | null): Date {
  const since = readAt ? now.getTime() - readAt.getTime() : 0;
  const wait = changed ? 15 * minute : Math.min(60 * minute, Math.max(15 * minute, since * 2));
  return new Date(now.getTime() + wait);
}

/** When a file is looked through for what came within reach: it reaches far ahead, so once a week is often. */
export const nextExtension = (now: Date): Date => new Date(now.getTime() + 7 * 24 * 60 * minute);

/** The same after failures in a row: a quarter of an hour, doubled each time, at most a day. */
export const nextTry = (now: Date, failures: number): Date =>
  new Date(now.getTime() + Math.min(24 * 60, 15 * 2 ** Math.min(failures - 1, 10)) * minute);

/** The host and the end of an address: enough to know it, not enough to read it. */
export function shortAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  const rest = `${pathname}${search}`;
  return rest.length <= 1 ? host : `${host}/…${rest.length > 12 ? rest.slice(-4) : ''}`;
}
