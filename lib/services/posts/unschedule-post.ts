import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { requireEditable } from './require-open';
import { savePost } from './save-post';

/** Takes a post off the schedule: it is a draft again and keeps its planned time. Twice does no harm. */
export async function unschedulePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, publications: rows } = locked;
    requireEditable(locked);
    if (post.state === 'draft') return findPost(tx, ctx, post.id);
    if (!rows.some(({ state }) => state === 'scheduled')) throw conflict('This post is not scheduled.');
    await tx
      .update(publications)
      .set({
        state: 'draft',
        dueAt: null,
        fingerprint: null,
        tries: 0,
        failureReason: null,
        followUpState: 'none',
        updatedAt: ctx.now,
      })
      .where(
        and(
          eq(publications.organizationId, ctx.organizationId),
          eq(publications.postId, post.id),
          eq(publications.state, 'scheduled'),
        ),
      );
    const version = await savePost(tx, ctx, post.id);
    await recordEvent(
      tx,
      ctx,
      'post.unscheduled',
      { type: 'post', id: post.id },
      { before: { state: post.state }, after: { version } },
    );
    return findPost(tx, ctx, post.id);
  });
}
