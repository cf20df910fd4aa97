import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import { keepFiles, mediaIdsOf } from '@/lib/domain/stored-media';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { insertPost } from './insert-post';
import { lockPost } from './lock-post';

/** Of these files, those that are still in the library; they stay there until the transaction ends. */
async function keptFiles(tx: Transaction, ctx: Context, mediaIds: string[]): Promise<Set<string>> {
  if (mediaIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.organizationId, ctx.organizationId), inArray(media.id, mediaIds), isNull(media.deletedAt)))
    .for('key share');
  return new Set(rows.map(({ id }) => id));
}

async function connectedAccounts(tx: Transaction, ctx: Context, accountIds: string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        inArray(accounts.id, accountIds),
        ne(accounts.state, 'disconnected'),
      ),
    );
  return accountIds.filter((id) => rows.some((row) => row.id === id));
}

/** A new draft with the same content and accounts and no time. Disconnected accounts and deleted files stay behind. */
export async function duplicatePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.write');
  return inLocation(ctx, async (tx) => {
    const { draft } = await lockPost(tx, ctx, input.postId);
    const needed = mediaIdsOf(draft);
    const kept = await keptFiles(tx, ctx, needed);
    const accountIds = await connectedAccounts(tx, ctx, draft.accountIds);
    const copy = { ...keepFiles(draft, kept), schedule: null, accountIds };
    const { postId } = await insertPost(tx, ctx, copy);
    const change = { before: { duplicateOf: input.postId }, after: { version: 1 } };
    await recordEvent(tx, ctx, 'post.created', { type: 'post', id: postId }, change);
    const lost = [
      draft.accountIds.length > accountIds.length && 'accounts that are disconnected',
      needed.length > kept.size && 'files that were deleted',
    ].filter(Boolean);
    return findPost(tx, ctx, postId, lost.length ? `Left out of the copy: ${lost.join(' and ')}.` : null);
  });
}
