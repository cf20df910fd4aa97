import type * as z from 'zod/mini';
import { isSettled } from '@/lib/domain/edit-rules';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { deleteLocked } from './delete-locked';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { requireEditable } from './require-open';

/** Deletes a post here (it can be restored). @throws DomainError conflict while it is being sent */
export async function deletePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.delete');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, publications: rows } = locked;
    if (post.deletedAt) return findPost(tx, ctx, post.id);
    requireEditable(locked);
    await deleteLocked(tx, ctx, [locked]);
    const live = rows.filter(({ state }) => isSettled(state));
    const there = live.map(({ accountName }) => accountName).join(', ');
    return findPost(tx, ctx, post.id, there && `Deleted in Almanac only: what is live on ${there} stays there.`);
  });
}
