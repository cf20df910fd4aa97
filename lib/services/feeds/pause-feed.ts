import { feeds } from '@/db/schema/calendar';
import { conflict } from '@/lib/domain/error';
import type { FeedView, PauseFeed } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { feedHere, findFeed } from './select-feeds';

/** Stops reading a feed, its events staying as they are, or goes on with it at once. */
export async function pauseFeed(ctx: Context, { feedId, paused }: PauseFeed): Promise<FeedView> {
  requirePermission(ctx.actor, 'feed.manage');
  return inLocation(ctx, async (tx) => {
    const feed = await findFeed(tx, ctx, feedId);
    if (feed.address === null) throw conflict('This came from a file: there is nothing to pause.');
    if (feed.paused === paused) return feed;
    await tx
      .update(feeds)
      .set({ paused, nextReadAt: paused ? null : ctx.now })
      .where(feedHere(ctx, feedId));
    await recordEvent(tx, ctx, paused ? 'feed.paused' : 'feed.resumed', { type: 'feed', id: feedId });
    return findFeed(tx, ctx, feedId);
  });
}
