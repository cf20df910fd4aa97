import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { postMedia, postTags } from '@/db/schema/posts';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';

/** Puts the draft's media and tags in the place of those the post had. */
export async function writeAttachments(
  tx: Transaction,
  ctx: Context,
  postId: string,
  draft: Pick<PostDraft, 'media' | 'tagIds'>,
): Promise<void> {
  const owner = { organizationId: ctx.organizationId, locationId: ctx.locationId, postId };
  await tx.delete(postMedia).where(and(eq(postMedia.organizationId, ctx.organizationId), eq(postMedia.postId, postId)));
  if (draft.media.length) {
    await tx.insert(postMedia).values(draft.media.map((item, position) => ({ ...owner, ...item, position })));
  }
  await tx.delete(postTags).where(and(eq(postTags.organizationId, ctx.organizationId), eq(postTags.postId, postId)));
  if (draft.tagIds.length) await tx.insert(postTags).values(draft.tagIds.map((tagId) => ({ ...owner, tagId })));
}
