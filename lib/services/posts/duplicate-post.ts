import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { insertPost } from './insert-post';
import { lockPost } from './lock-post';

/** A new draft with the same content and accounts and no time. Disconnected accounts and deleted images stay behind. */
export async function duplicatePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  return inLocation(ctx, async (tx) => {
    const { draft } = await lockPost(tx, ctx, input.postId);
    const mediaIds = draft.media.map(({ mediaId }) => mediaId);
    const accountRows = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        and(
          eq(accounts.organizationId, ctx.organizationId),
          inArray(accounts.id, draft.accountIds),
          ne(accounts.state, 'disconnected'),
        ),
      );
    const mediaRows = await tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.organizationId, ctx.organizationId), inArray(media.id, mediaIds), isNull(media.deletedAt)))
      .for('key share');
    const copy = {
      ...draft,
      schedule: null,
      accountIds: draft.accountIds.filter((id) => accountRows.some((row) => row.id === id)),
      media: draft.media.filter(({ mediaId }) => mediaRows.some((row) => row.id === mediaId)),
    };
    const { postId } = await insertPost(tx, ctx, copy);
    const change = { before: { duplicateOf: input.postId }, after: { version: 1 } };
    await recordEvent(tx, ctx, 'post.created', { type: 'post', id: postId }, change);
    const lost = [
      draft.accountIds.length > copy.accountIds.length && 'accounts that are disconnected',
      draft.media.length > copy.media.length && 'images that were deleted',
    ].filter(Boolean);
    return findPost(tx, ctx, postId, lost.length ? `Left out of the copy: ${lost.join(' and ')}.` : null);
  });
}
