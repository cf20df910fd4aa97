import { and, eq, inArray, notExists } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { attempts, publications } from '@/db/schema/publications';
import { isOpen, isSettled } from '@/lib/domain/edit-rules';
import { invalid } from '@/lib/domain/error';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { insertPublications } from './insert-post';
import type { LockedPost, LockedPublication } from './lock-posts';
import { draftFingerprint, hasComment, isReminder, planPublications } from './plan-publications';
import type { References } from './read-references';

type Plan = {
  references: References;
  /** When the post is scheduled: its instant; null for a draft. */
  dueAt: Date | null;
  /** The instant is a new one. */
  moved: boolean;
};

const ids = (rows: LockedPublication[]) => rows.map(({ id }) => id);

/** Takes accounts off a post. One that was tried keeps its row, as the journal of its attempts hangs on it. */
async function drop(tx: Transaction, ctx: Context, rows: LockedPublication[]) {
  const dropped = and(eq(publications.organizationId, ctx.organizationId), inArray(publications.id, ids(rows)));
  const tried = tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.organizationId, ctx.organizationId), eq(attempts.publicationId, publications.id)));
  await tx.delete(publications).where(and(dropped, notExists(tried)));
  await tx.update(publications).set({ state: 'canceled', dueAt: null, updatedAt: ctx.now }).where(dropped);
}

/** What is still to be sent is bound to the new content, or the claim would refuse it. */
async function rebind(tx: Transaction, ctx: Context, rows: LockedPublication[], draft: PostDraft) {
  const fingerprint = draftFingerprint(draft);
  for (const row of rows) {
    const { id, state, followUpState } = row;
    const comment = hasComment(draft, row);
    const followUp = isSettled(state)
      ? comment || followUpState !== 'scheduled'
        ? {}
        : { followUpState: 'none' as const, followUpDueAt: null }
      : { followUpState: comment ? ('waiting' as const) : ('none' as const), remind: isReminder(draft, row) };
    await tx
      .update(publications)
      .set({ fingerprint, updatedAt: ctx.now, ...followUp })
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, id)));
  }
}

/** Brings the publications of a post in line with an edit: accounts added and taken off, content and time anew. */
export async function reconcilePublications(
  tx: Transaction,
  ctx: Context,
  { post, publications: rows }: LockedPost,
  draft: PostDraft,
  { references, dueAt, moved }: Plan,
): Promise<void> {
  const wanted = new Set(draft.accountIds);
  const known = new Map(rows.map((row) => [row.accountId, row]));
  const added = draft.accountIds.filter((id) => !known.has(id) || known.get(id)?.state === 'canceled');
  const gone = references.accounts.find(({ id, state }) => added.includes(id) && state === 'disconnected');
  if (gone) {
    const message = `${gone.name} is disconnected. Connect it again before you choose it.`;
    throw invalid(message, [{ path: 'accountIds', message }]);
  }
  const dropped = rows.filter(
    ({ accountId, state }) => !wanted.has(accountId) && isOpen(state) && state !== 'canceled',
  );
  if (dropped.length) await drop(tx, ctx, dropped);

  const kept = rows.filter(({ accountId, state }) => wanted.has(accountId) && state !== 'canceled');
  const unsent = kept.filter(({ state, followUpState }) =>
    isSettled(state) ? followUpState === 'waiting' || followUpState === 'scheduled' : state !== 'draft',
  );
  await rebind(tx, ctx, unsent, draft);

  const written = kept.filter(
    ({ state, remind, accountId }) => state === 'draft' && remind !== draft.remindAccountIds.includes(accountId),
  );
  for (const { id, remind } of written) {
    const own = and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, id));
    await tx.update(publications).set({ remind: !remind, updatedAt: ctx.now }).where(own);
  }

  const revived = rows.filter(({ accountId, state }) => wanted.has(accountId) && state === 'canceled');
  if (revived.length) {
    const these = and(eq(publications.organizationId, ctx.organizationId), inArray(publications.id, ids(revived)));
    await tx.update(publications).set({ state: 'draft', failureCode: null, failureReason: null }).where(these);
  }
  const created = await insertPublications(
    tx,
    ctx,
    post.id,
    added.filter((id) => !known.has(id)),
    draft.remindAccountIds,
  );
  if (!dueAt) return;
  const timed = moved ? kept.filter(({ state }) => state === 'scheduled') : [];
  const accounts = new Map(references.accounts.map((account) => [account.id, account]));
  const fresh = created.map((one) => {
    const account = accounts.get(one.accountId);
    return { ...one, network: account?.network ?? '', accountLimits: account?.limits ?? {} };
  });
  await planPublications(tx, ctx, [...timed, ...revived, ...fresh], draft, dueAt);
}
