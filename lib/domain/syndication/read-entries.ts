import { type FeedContent, type FeedItem, feedKey, tidy, webAddress } from '../feed-item';
import { plainText } from '../plain-text';
import { toWallTime } from '../zone';
import { readDate } from './feed-dates';
import { readJsonFeed } from './read-json-feed';
import { type RawEntry, readXmlFeed } from './read-xml-feed';

type Options = {
  /** The location's zone. */ timeZone: string;
  now: Date /** Where the feed was found. */;
  url: string | null;
};

function itemOf(entry: RawEntry, { timeZone, now, url }: Options): FeedItem | null {
  const startsAt = readDate(entry.date);
  const name = entry.id || entry.link || entry.title;
  if (!startsAt || !name) return null;
  startsAt.setUTCSeconds(0, 0);
  const summary = plainText(entry.summary || entry.content, 1000);
  return {
    key: feedKey(name),
    title: tidy(plainText(entry.title, 500).replace(/\s+/g, ' ') || summary.split('\n')[0] || 'Untitled', 500),
    description: tidy(summary, 1000),
    url: webAddress(entry.link, url ?? undefined) ?? webAddress(entry.id),
    start: toWallTime(startsAt, timeZone),
    end: null,
    allDay: false,
    timeZone,
    startsAt,
    endsAt: null,
    state: startsAt <= now ? 'published' : 'planned',
  };
}

/** The entries of a blog's feed, each at the moment it came out (or will). Null for text that is no feed. */
export function* readEntries(text: string, options: Options): Generator<void, FeedContent | null> {
  const json = text.trimStart().startsWith('{');
  const feed = json ? readJsonFeed(text) : yield* readXmlFeed(text);
  if (!feed) return null;
  const items = new Map<string, FeedItem>();
  let dateless = 0;
  for (const entry of feed.entries) {
    const item = itemOf(entry, options);
    if (item) items.set(item.key, item);
    else dateless += 1;
    yield;
  }
  const notes = dateless
    ? [
        dateless === 1
          ? 'One entry has no date and was left out.'
          : `${dateless} entries have no date and were left out.`,
      ]
    : [];
  if (feed.cut) notes.push('This feed has more than 1,000 entries; the first ones were read.');
  return {
    name: tidy(plainText(feed.title, 60), 60) || null,
    items: [...items.values()],
    notes,
    brokenOff: false,
    goesOn: false,
  };
}
