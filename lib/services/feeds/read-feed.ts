import { conflict } from '@/lib/domain/error';
import type { FeedReading, FeedRef } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { countAttempt } from '../rate-limits/count-attempt';
import { claimFeed } from './claim-feed';
import { readClaimed } from './read-claimed';
import { feedHere, findFeed } from './select-feeds';

/** Reads a feed now, paused or not; `reading` says what was found or why not. @throws DomainError conflict for a file */
export async function readFeed(ctx: Context, { feedId }: FeedRef): Promise<FeedReading> {
  requirePermission(ctx.actor, 'feed.manage');
  await countAttempt(ctx.db, { key: `feed ${ctx.locationId}`, limit: 30, windowSeconds: 60 }, ctx.now);
  const feed = await inLocation(ctx, async (tx) => {
    const { address } = await findFeed(tx, ctx, feedId);
    if (address === null)
      throw conflict('This came from a file. To see a newer one, delete this and add the new file.');
    return claimFeed(tx, feedHere(ctx, feedId), ctx.now);
  });
  if (!feed) throw conflict('This feed is being read right now.');
  const { words } = await readClaimed(ctx, feed);
  return { feed: await inLocation(ctx, (tx) => findFeed(tx, ctx, feedId)), reading: words };
}
