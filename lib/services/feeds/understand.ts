import { invalid } from '@/lib/domain/error';
import type { FeedContent } from '@/lib/domain/feed-item';
import { readCalendar } from '@/lib/domain/ical/read-calendar';
import { readEntries } from '@/lib/domain/syndication/read-entries';
import { type FeedLink, whatIsIt } from '@/lib/domain/syndication/what-is-it';
import { drive } from './drive';

export type Understood = { kind: 'ical' | 'rss'; content: FeedContent } | { kind: 'page'; feeds: FeedLink[] };
type Source = { text: string /** Where it was found; null for a file. */; url: string | null };

const refuse = (message: string) => invalid(message, [{ path: 'url', message }]);
const nothing = 'This is neither a calendar (iCal) nor a feed (RSS, Atom, JSON Feed).';

/** What a text says, whichever of the formats it is in. @throws DomainError invalid (path `url`) for what is none */
export async function understand({ text, url }: Source, timeZone: string, now: Date): Promise<Understood> {
  const found = whatIsIt(text, url ?? 'https://file.invalid/');
  if (found.kind === 'page') return found;
  if (found.kind === 'nothing') throw refuse(nothing);
  if (found.kind === 'ical') return { kind: 'ical', content: await drive(readCalendar(text, { timeZone, now })) };
  const content = await drive(readEntries(text, { timeZone, now, url }));
  if (!content) throw refuse(nothing);
  return { kind: 'rss', content };
}

/** The same where a page is of no use: what is read again and again, and files. */
export async function understandFeed(source: Source, timeZone: string, now: Date) {
  const found = await understand(source, timeZone, now);
  if (found.kind !== 'page') return found;
  const [first] = found.feeds;
  throw refuse(
    first
      ? `This is a web page, not a feed. It names one: ${first.url}`
      : 'This is a web page, not a feed, and it names none. Look for “subscribe” or “iCal” on it.',
  );
}

/** `Found 42 entries, 3 in the next week.` */
export function readingWords(kind: 'ical' | 'rss', { items }: FeedContent, now: Date): string {
  const soon = items.filter(({ startsAt }) => {
    const ahead = startsAt.getTime() - now.getTime();
    return ahead >= 0 && ahead < 7 * 86_400_000;
  }).length;
  const [one, many] = kind === 'ical' ? ['event', 'events'] : ['entry', 'entries'];
  if (items.length === 0) return `Found no ${many}${kind === 'ical' ? ' between 90 days ago and 400 days ahead' : ''}.`;
  return `Found ${items.length.toLocaleString('en')} ${items.length === 1 ? one : many}, ${soon || 'none'} in the next week.`;
}
