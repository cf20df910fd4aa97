import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import type { LockedPost } from './lock-posts';
import { requireEditable } from './require-open';
import { savePost } from './save-post';

/** Makes a locked post whose publications wait a draft again. */
export async function unscheduleLocked(tx: Transaction, ctx: Context, { post }: LockedPost): Promise<void> {
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
  const subject = { type: 'post', id: post.id };
  await recordEvent(tx, ctx, 'post.unscheduled', subject, { before: { state: post.state }, after: { version } });
}

/** Takes a post off the schedule: it is a draft again and keeps its planned time. Twice does no harm. */
export async function unschedulePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, publications: rows } = locked;
    requireEditable(locked);
    if (post.state !== 'draft') {
      if (!rows.some(({ state }) => state === 'scheduled')) throw conflict('This post is not scheduled.');
      await unscheduleLocked(tx, ctx, locked);
    }
    return findPost(tx, ctx, post.id);
  });
}
