import { and, eq, ne, sql } from 'drizzle-orm';
import { contentEvents, feeds } from '@/db/schema/calendar';
import { statesOf } from '@/lib/domain/content-kinds';
import type { FeedView, UpdateFeed } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { stateAs } from './apply-items';
import { feedHere, findFeed } from './select-feeds';

/** Renames or recolours a feed, or changes what its events are; what is left out stays. */
export async function updateFeed(ctx: Context, { feedId, name, hue, eventKind }: UpdateFeed): Promise<FeedView> {
  requirePermission(ctx.actor, 'feed.manage');
  return inLocation(ctx, async (tx) => {
    const before = await findFeed(tx, ctx, feedId);
    const after = { name: name ?? before.name, hue: hue ?? before.hue, eventKind: eventKind ?? before.eventKind };
    // Of another kind other events are shown: the next reading reads it all.
    const anew = after.eventKind !== before.eventKind && before.address !== null ? { contentHash: null } : {};
    await tx
      .update(feeds)
      .set({ ...after, ...anew })
      .where(feedHere(ctx, feedId));
    if (after.eventKind !== before.eventKind) {
      const out = sql`${contentEvents.startsAt} <= ${ctx.now.toISOString()}::timestamptz`;
      const keepsCanceled = statesOf(after.eventKind).includes('canceled');
      const published = before.kind === 'rss' ? stateAs(after.eventKind, 'published') : 'planned';
      await tx
        .update(contentEvents)
        .set({
          kind: after.eventKind,
          state: sql`case when ${contentEvents.state} = 'canceled' then 'canceled' when ${out} then ${published} else 'planned' end`,
          deletedAt: keepsCanceled
            ? contentEvents.deletedAt
            : sql`case when ${contentEvents.state} = 'canceled' then ${ctx.now.toISOString()}::timestamptz else ${contentEvents.deletedAt} end`,
          version: sql`${contentEvents.version} + 1`,
          updatedAt: ctx.now,
        })
        .where(
          and(
            eq(contentEvents.organizationId, ctx.organizationId),
            eq(contentEvents.feedId, feedId),
            ne(contentEvents.kind, after.eventKind),
          ),
        );
    }
    const { id: _, ...was } = { id: feedId, name: before.name, hue: before.hue, eventKind: before.eventKind };
    await recordEvent(tx, ctx, 'feed.updated', { type: 'feed', id: feedId }, { before: was, after });
    return findFeed(tx, ctx, feedId);
  });
}
