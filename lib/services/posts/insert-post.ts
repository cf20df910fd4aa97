import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import type { PostDraft } from '@/lib/domain/post';
import { toInstant } from '@/lib/domain/zone';
import type { Context } from '../context';
import { postColumns } from './post-columns';
import { writeAttachments } from './write-attachments';

/** The row of a new draft. */
export const postRow = (ctx: Context, id: string, draft: PostDraft) => ({
  organizationId: ctx.organizationId,
  locationId: ctx.locationId,
  id,
  ...postColumns(draft),
  state: 'draft' as const,
  scheduledAt: draft.schedule && toInstant(draft.schedule).instant,
  wallTime: draft.schedule?.wallTime,
  timeZone: draft.schedule?.timeZone,
  authorId: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
  source: ctx.actor.kind === 'api_key' ? 'api' : 'planner',
  createdAt: ctx.now,
  updatedAt: ctx.now,
});

/**
 * A new draft with a publication for each account; the references are checked by the caller. With a chosen id that is
 * there already, nothing is written and `isNew` is false.
 */
export async function insertPost(tx: Transaction, ctx: Context, draft: PostDraft, chosenId?: string) {
  const id = chosenId ?? newId();
  const inserted = await tx
    .insert(posts)
    .values(postRow(ctx, id, draft))
    .onConflictDoNothing()
    .returning({ id: posts.id });
  if (inserted.length === 0) return { postId: id, isNew: false };
  await writeAttachments(tx, ctx, id, draft);
  await insertPublications(tx, ctx, id, draft.accountIds, draft.remindAccountIds);
  return { postId: id, isNew: true };
}

/** Publications of a draft: one per account, nothing due. */
export async function insertPublications(
  tx: Transaction,
  ctx: Context,
  postId: string,
  accountIds: string[],
  remindAccountIds: string[],
): Promise<{ id: string; accountId: string }[]> {
  if (accountIds.length === 0) return [];
  const { organizationId, locationId, now } = ctx;
  return tx
    .insert(publications)
    .values(
      accountIds.map((accountId) => ({
        organizationId,
        locationId,
        id: newId(),
        postId,
        accountId,
        state: 'draft' as const,
        remind: remindAccountIds.includes(accountId),
        createdAt: now,
        updatedAt: now,
      })),
    )
    .returning({ id: publications.id, accountId: publications.accountId });
}
