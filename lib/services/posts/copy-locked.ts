import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import type { PostDraft, Schedule } from '@/lib/domain/post';
import { keepFiles, mediaIdsOf } from '@/lib/domain/stored-media';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { recordEvents } from '../record-events';
import { insertPosts } from './insert-posts';
import type { LockedPost } from './lock-posts';

/** Of these files, those that are still in the library; they stay there until the transaction ends. */
async function keptFiles(tx: Transaction, ctx: Context, mediaIds: string[]): Promise<Set<string>> {
  if (mediaIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.organizationId, ctx.organizationId), isOneOf(media.id, mediaIds), isNull(media.deletedAt)))
    .for('key share');
  return new Set(rows.map(({ id }) => id));
}

async function disconnectedAccounts(tx: Transaction, ctx: Context): Promise<Set<string>> {
  const { organizationId, locationId } = ctx;
  const gone = eq(accounts.state, 'disconnected');
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.locationId, locationId), gone));
  return new Set(rows.map(({ id }) => id));
}

type Copy = { postId: string; notice: string | null };

/**
 * New drafts with the same content and accounts, at the time `scheduleOf` gives each. Disconnected accounts and deleted
 * files stay behind, which the notice says. Answers the copies in the order of what they are of.
 */
export async function copyLocked(
  tx: Transaction,
  ctx: Context,
  all: LockedPost[],
  scheduleOf: (draft: PostDraft) => Schedule | null,
  options: { quiet?: boolean } = {},
): Promise<Copy[]> {
  const kept = await keptFiles(tx, ctx, [...new Set(all.flatMap(({ draft }) => mediaIdsOf(draft)))]);
  const gone = await disconnectedAccounts(tx, ctx);
  const copies = all.map(({ draft }) => ({
    ...keepFiles(draft, kept),
    schedule: scheduleOf(draft),
    accountIds: draft.accountIds.filter((id) => !gone.has(id)),
    remindAccountIds: draft.remindAccountIds.filter((id) => !gone.has(id)),
  }));
  const ids = await insertPosts(tx, ctx, copies);
  const changes = ids.map((id, at) => ({
    id,
    before: { duplicateOf: all[at]?.post.id },
    after: { version: 1 },
  }));
  await recordEvents(tx, ctx, 'post.created', 'post', changes, options);
  return ids.map((postId, at) => {
    const draft = all[at]?.draft;
    const lost = [
      draft?.accountIds.some((id) => gone.has(id)) && 'accounts that are disconnected',
      draft && mediaIdsOf(draft).some((id) => !kept.has(id)) && 'files that were deleted',
    ].filter(Boolean);
    return { postId, notice: lost.length ? `Left out of the copy: ${lost.join(' and ')}.` : null };
  });
}
