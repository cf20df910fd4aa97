import { and, eq, sql } from 'drizzle-orm';
import { contentEvents, contentEventTags, feeds } from '@/db/schema/calendar';
import type { FeedRef } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { feedHere, findFeed } from './select-feeds';

/** Takes a feed and all of its events off the calendar, for good. Answers how many went. */
export async function deleteFeed(ctx: Context, { feedId }: FeedRef): Promise<{ id: string; events: number }> {
  requirePermission(ctx.actor, 'feed.manage');
  return inLocation(ctx, async (tx) => {
    const { name, events } = await findFeed(tx, ctx, feedId);
    // Whoever reads it right now finds it locked, then gone.
    await tx.select({ id: feeds.id }).from(feeds).where(feedHere(ctx, feedId)).for('update');
    const its = and(eq(contentEvents.organizationId, ctx.organizationId), eq(contentEvents.feedId, feedId));
    await tx
      .delete(contentEventTags)
      .where(
        and(
          eq(contentEventTags.organizationId, ctx.organizationId),
          sql`${contentEventTags.eventId} in ${tx.select({ id: contentEvents.id }).from(contentEvents).where(its)}`,
        ),
      );
    await tx.delete(contentEvents).where(its);
    await tx.delete(feeds).where(feedHere(ctx, feedId));
    await recordEvent(tx, ctx, 'feed.deleted', { type: 'feed', id: feedId }, { before: { name, events } });
    return { id: feedId, events };
  });
}
