import { requirePermission } from '@/lib/domain/permission';
import type { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';
import { updatePost } from './update-post';

/** A post as the draft an editor would send back unchanged. */
const draftOf = (post: PostView): PostDraft => ({
  summary: post.summary,
  type: post.type,
  accountIds: post.publications.map(({ accountId }) => accountId),
  media: post.media.map(({ id, altText }) => ({ mediaId: id, altText })),
  tagIds: post.tags.map(({ id }) => id),
  categoryId: post.category?.id ?? null,
  followUpComment: post.followUpComment,
  schedule: post.schedule,
  details: post.details,
});

/** Some fields of a post; the others stay. Without a version it is saved over whatever is there at this moment. */
export async function changePost(
  ctx: Context,
  input: { postId: string; version?: number } & Partial<PostDraft>,
): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  const { postId, version, ...changes } = input;
  const post = await inLocation(ctx, (tx) => findPost(tx, ctx, postId));
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return updatePost(ctx, { postId, version: version ?? post.version, draft: { ...draftOf(post), ...given } });
}
