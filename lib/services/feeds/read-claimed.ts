import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { feeds } from '@/db/schema/calendar';
import { DomainError, invalid } from '@/lib/domain/error';
import { nextExtension, nextReading, nextTry } from '@/lib/domain/feed';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { tellLive } from '../events/tell-live';
import { locationTimeZone } from '../locations/location-time-zone';
import { applyItems, extendItems } from './apply-items';
import { contentHash, isOfToday } from './content-hash';
import { fetchFeed } from './fetch-feed';
import { dropFile, keptFile } from './kept-file';
import { type FeedRow, feedHere, feedUrl } from './select-feeds';
import { readingWords, understandFeed } from './understand';

type Settled = { words: string; failed: boolean };

type Outcome = Partial<FeedRow> & { nextReadAt: Date | null };

/**
 * Writes how a reading went, if it is still ours: a feed that was deleted or taken over meanwhile stays as it is. `work`
 * gets the feed as it is now: a person may have made something else of its events while it was read.
 */
async function settle(
  ctx: Context,
  feed: FeedRow,
  outcome: Outcome,
  work: (tx: Transaction, feed: FeedRow) => Promise<void>,
): Promise<boolean> {
  return inLocation(ctx, async (tx) => {
    const mine = and(feedHere(ctx, feed.id), eq(feeds.readingUntil, feed.readingUntil ?? new Date(0)));
    const [held] = await tx.select().from(feeds).where(mine).for('update');
    if (!held) return false;
    const nextReadAt = held.paused ? null : outcome.nextReadAt;
    await tx
      .update(feeds)
      .set({ ...outcome, nextReadAt, readingUntil: null })
      .where(mine);
    await work(tx, held);
    return true;
  });
}

/** A calendar's file says the same for ever; what came within reach since is added. */
async function extendFile(ctx: Context, feed: FeedRow): Promise<Settled> {
  const { now } = ctx;
  const { text, timeZone } = await inLocation(ctx, async (tx) => ({
    text: await keptFile(tx, ctx, feed.id),
    timeZone: await locationTimeZone(tx, ctx),
  }));
  const { content } = await understandFeed({ text, url: null }, timeZone, now);
  const nextReadAt = content.goesOn ? nextExtension(now) : null;
  await settle(ctx, feed, { failures: 0, failureReason: null, nextReadAt }, async (tx, held) => {
    const added = await extendItems(tx, ctx, held, content);
    if (!content.goesOn) await dropFile(tx, ctx, feed.id);
    if (added > 0) await recordEvent(tx, ctx, 'feed.read', { type: 'feed', id: feed.id }, { after: { added } });
  });
  return { words: readingWords(feed.kind, content, now), failed: false };
}

async function readAnew(ctx: Context, feed: FeedRow, url: string): Promise<Settled> {
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const { now } = ctx;
  const well = { failures: 0, failureReason: null, readAt: now };
  const unchanged = async (): Promise<Settled> => {
    const nextReadAt = nextReading(now, false, feed.readAt);
    await settle(ctx, feed, { ...well, nextReadAt }, (tx) => tellLive(tx, ctx, 'feed.unchanged', feed.id));
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
  await settle(ctx, feed, { ...outcome, nextReadAt: nextReading(now, true, feed.readAt) }, async (tx, held) => {
    const applied = await applyItems(tx, ctx, held, content);
    const isNews = applied.added + applied.changed + applied.removed > 0;
    if (isNews) await recordEvent(tx, ctx, 'feed.read', { type: 'feed', id: feed.id }, { after: applied });
    else await tellLive(tx, ctx, 'feed.unchanged', feed.id);
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
    return url === null ? await extendFile(ctx, feed) : await readAnew(ctx, feed, url);
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
