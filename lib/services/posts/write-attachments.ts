import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { postMedia, postTags } from '@/db/schema/posts';
import type { PostDraft } from '@/lib/domain/post';
import { splitMedia } from '@/lib/domain/stored-media';
import type { Context } from '../context';

/** Puts the draft's media and tags in the place of those the post had. */
export async function writeAttachments(
  tx: Transaction,
  ctx: Context,
  postId: string,
  draft: Pick<PostDraft, 'media' | 'overrides' | 'tagIds'>,
): Promise<void> {
  const owner = { organizationId: ctx.organizationId, locationId: ctx.locationId, postId };
  await tx.delete(postMedia).where(and(eq(postMedia.organizationId, ctx.organizationId), eq(postMedia.postId, postId)));
  const { rows } = splitMedia(draft);
  if (rows.length) await tx.insert(postMedia).values(rows.map((row) => ({ ...owner, ...row })));
  await tx.delete(postTags).where(and(eq(postTags.organizationId, ctx.organizationId), eq(postTags.postId, postId)));
  if (draft.tagIds.length) await tx.insert(postTags).values(draft.tagIds.map((tagId) => ({ ...owner, tagId })));
}
