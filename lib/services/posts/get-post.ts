import { requirePermission } from '@/lib/domain/permission';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';

/** A post, deleted ones included (state `deleted`), so that their page can offer to restore them. */
export async function getPost(ctx: Context, input: { postId: string }): Promise<PostView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => findPost(tx, ctx, input.postId));
}
