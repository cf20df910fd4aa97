import type * as z from 'zod/mini';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { copyLocked } from './copy-locked';
import { findPost } from './find-post';
import { lockPost } from './lock-post';

/** A new draft with the same content and accounts and no time. Disconnected accounts and deleted files stay behind. */
export async function duplicatePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  return inLocation(ctx, async (tx) => {
    const [copy] = await copyLocked(tx, ctx, [await lockPost(tx, ctx, input.postId)], () => null);
    if (!copy) throw new Error('A copy was asked for and none was made');
    return findPost(tx, ctx, copy.postId, copy.notice);
  });
}
