import { and, eq } from 'drizzle-orm';
import { postEditors } from '@/db/schema/writing';
import type { Editing, EditorsView } from '@/lib/domain/presence';
import { type Context, inLocation } from '../context';
import { tellLive } from '../events/tell-live';
import { findPost } from './find-post';
import { requirePerson, selectEditors } from './note-editing';

/** Says that a person has closed a post; twice does no harm. @throws DomainError not_found; forbidden */
export async function endEditing(ctx: Context, { postId, key }: Editing): Promise<EditorsView> {
  const userId = requirePerson(ctx);
  return inLocation(ctx, async (tx) => {
    await findPost(tx, ctx, postId);
    const gone = await tx
      .delete(postEditors)
      .where(
        and(
          eq(postEditors.organizationId, ctx.organizationId),
          eq(postEditors.locationId, ctx.locationId),
          eq(postEditors.postId, postId),
          eq(postEditors.key, key),
          eq(postEditors.userId, userId),
        ),
      )
      .returning({ key: postEditors.key });
    if (gone.length > 0) await tellLive(tx, ctx, 'post.editing', postId);
    return selectEditors(tx, ctx, postId, userId);
  });
}
