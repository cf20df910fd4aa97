import { and, eq, inArray } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { isOpen, isSettled } from '@/lib/domain/edit-rules';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { requireEditable } from './require-open';
import { savePost } from './save-post';

/**
 * Deletes a post here (it can be restored). What is scheduled never goes out: its due time is cleared in the same
 * transaction, under the lock the publisher's claim needs. @throws DomainError conflict while it is being sent
 */
export async function deletePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.delete');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, publications: rows } = locked;
    if (post.deletedAt) return findPost(tx, ctx, post.id);
    requireEditable(locked);
    const open = rows.filter(({ state }) => isOpen(state) && state !== 'canceled');
    const live = rows.filter(({ state }) => isSettled(state));
    const these = (list: typeof rows) =>
      and(
        eq(publications.organizationId, ctx.organizationId),
        inArray(
          publications.id,
          list.map(({ id }) => id),
        ),
      );
    if (open.length)
      await tx.update(publications).set({ state: 'deleted', dueAt: null, updatedAt: ctx.now }).where(these(open));
    const commenting = live.filter(({ followUpState }) => followUpState === 'waiting' || followUpState === 'scheduled');
    if (commenting.length) {
      await tx.update(publications).set({ followUpState: 'none', followUpDueAt: null }).where(these(commenting));
    }
    const version = await savePost(tx, ctx, post.id, { state: 'deleted', deletedAt: ctx.now });
    const before = rows.map(({ id, state, followUpState }) => ({ id, state, followUpState }));
    const change = { before: { state: post.state, publications: before }, after: { version } };
    await recordEvent(tx, ctx, 'post.deleted', { type: 'post', id: post.id }, change);
    const there = live.map(({ accountName }) => accountName).join(', ');
    return findPost(tx, ctx, post.id, there && `Deleted in Almanac only: what is live on ${there} stays there.`);
  });
}
