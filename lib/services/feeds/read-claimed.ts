import { and, eq } from 'drizzle-orm';
import { feeds } from '@/db/schema/calendar';
import { DomainError, invalid } from '@/lib/domain/error';
import { nextReading, nextTry } from '@/lib/domain/feed';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { tellLive } from '../events/tell-live';
import { locationTimeZone } from '../locations/location-time-zone';
import { applyItems } from './apply-items';
import { contentHash, isOfToday } from './content-hash';
import { fetchFeed } from './fetch-feed';
import { type FeedRow, feedHere, feedUrl } from './select-feeds';
import { readingWords, understandFeed } from './understand';

type Settled = { words: string; failed: boolean };

/** Writes how a reading went, if it is still ours: a feed that was deleted or taken over meanwhile stays as it is. */
async function settle(
  ctx: Context,
  feed: FeedRow,
  outcome: Partial<FeedRow> & { nextReadAt: Date },
  work?: (tx: Parameters<Parameters<typeof inLocation>[1]>[0]) => Promise<void>,
): Promise<boolean> {
  return inLocation(ctx, async (tx) => {
    const mine = and(feedHere(ctx, feed.id), eq(feeds.readingUntil, feed.readingUntil ?? new Date(0)));
    const [held] = await tx.select({ paused: feeds.paused }).from(feeds).where(mine).for('update');
    if (!held) return false;
    const nextReadAt = held.paused ? null : outcome.nextReadAt;
    await tx
      .update(feeds)
      .set({ ...outcome, nextReadAt, readingUntil: null })
      .where(mine);
    await work?.(tx);
    return true;
  });
}

async function readAnew(ctx: Context, feed: FeedRow, url: string): Promise<Settled> {
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const { now } = ctx;
  const well = { failures: 0, failureReason: null, readAt: now };
  const unchanged = async (): Promise<Settled> => {
    const nextReadAt = nextReading(now, false, feed.readAt);
    await settle(ctx, feed, { ...well, nextReadAt }, (tx) => tellLive(tx, ctx, 'feed.read', feed.id));
    return { words: 'Nothing changed since it was read last.', failed: false };
  };
  const fetched = await fetchFeed(url, isOfToday(feed.contentHash, timeZone, now) ? feed : null);
  if (!fetched) return unchanged();
  const hash = contentHash(fetched.hash, timeZone, now);
  if (hash === feed.contentHash) return unchanged();
  const { kind, content } = await understandFeed({ text: fetched.text, url: fetched.url }, timeZone, now);
  if (kind !== feed.kind)
    throw invalid(`This was a ${feed.kind === 'ical' ? 'calendar' : 'blog’s feed'} and is not any more.`);
  const { etag, lastModified } = fetched;
  const note = content.notes.join(' ') || null;
  const outcome = { ...well, etag, lastModified, contentHash: hash, note };
  await settle(ctx, feed, { ...outcome, nextReadAt: nextReading(now, true, feed.readAt) }, async (tx) => {
    const applied = await applyItems(tx, ctx, feed, content.items);
    const isNews = applied.added + applied.changed + applied.removed > 0;
    if (isNews) await recordEvent(tx, ctx, 'feed.read', { type: 'feed', id: feed.id }, { after: applied });
    else await tellLive(tx, ctx, 'feed.read', feed.id);
  });
  return { words: readingWords(feed.kind, content, now), failed: false };
}

/**
 * Reads a feed whose reading was claimed, and writes down how it went. What went wrong outside is not thrown: it is
 * kept with the feed, in words.
 */
export async function readClaimed(ctx: Context, feed: FeedRow): Promise<Settled> {
  try {
    const url = feedUrl(feed);
    if (url === null) throw new Error('A file cannot be read again.');
    return await readAnew(ctx, feed, url);
  } catch (error) {
    const failures = feed.failures + 1;
    const known = error instanceof DomainError;
    const failureReason = known ? error.message : 'Almanac could not work through this feed; our log says why.';
    const outcome = { failures, failureReason, nextReadAt: nextTry(ctx.now, failures) };
    await settle(ctx, feed, outcome, (tx) => tellLive(tx, ctx, 'feed.failed', feed.id));
    if (!known) throw error;
    return { words: error.message, failed: true };
  }
}
