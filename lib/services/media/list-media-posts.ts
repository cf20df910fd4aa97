import { and, eq, isNull, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { PublicationState } from '@/lib/domain/publication';
import { type Context, inLocation } from '../context';
import { findItem } from './find-item';
import { usesOf } from './uses';

type MediaPost = { id: string; summary: string; state: PublicationState; scheduledAt: string | null };

/** The posts that need a file, deleted ones left out: the latest planned first, then drafts without a time, at most 500. */
export async function listMediaPosts(ctx: Context, input: { mediaId: string }): Promise<{ posts: MediaPost[] }> {
  requirePermission(ctx.actor, 'location.read');
  const { organizationId, locationId } = ctx;
  const rows = await inLocation(ctx, async (tx) => {
    await findItem(tx, ctx, input.mediaId);
    return tx
      .select({ id: posts.id, summary: posts.summary, state: posts.state, scheduledAt: posts.scheduledAt })
      .from(posts)
      .where(
        and(
          eq(posts.organizationId, organizationId),
          eq(posts.locationId, locationId),
          isNull(posts.deletedAt),
          sql`${posts.id} in ${usesOf(organizationId, input.mediaId)}`,
        ),
      )
      .orderBy(sql`${posts.scheduledAt} desc nulls last`, posts.id)
      .limit(500);
  });
  return { posts: rows.map((row) => ({ ...row, scheduledAt: row.scheduledAt?.toISOString() ?? null })) };
}
