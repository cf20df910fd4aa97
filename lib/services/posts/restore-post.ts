import type * as z from 'zod/mini';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { restoreLocked } from './restore-locked';

/** Undoes a deletion: everything is what it was; what cannot be scheduled any more comes back as a draft and says so. */
export async function restorePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.delete');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post } = locked;
    if (!post.deletedAt) return findPost(tx, ctx, post.id);
    const notices = await restoreLocked(tx, ctx, [locked]);
    return findPost(tx, ctx, post.id, notices.get(post.id));
  });
}
