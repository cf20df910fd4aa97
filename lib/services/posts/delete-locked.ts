import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { isOpen, isSettled } from '@/lib/domain/edit-rules';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { recordEvents } from '../record-events';
import type { LockedPost, LockedPublication } from './lock-posts';
import { savePosts } from './save-posts';

const takesBack = ({ state, followUpState }: LockedPublication) =>
  isSettled(state) && (followUpState === 'waiting' || followUpState === 'scheduled');

/**
 * Deletes posts that may be (the caller has checked). What is scheduled never goes out: its due time is cleared under
 * the lock the publisher's claim needs. Answers the new version of each.
 */
export async function deleteLocked(
  tx: Transaction,
  ctx: Context,
  all: LockedPost[],
  options: { quiet?: boolean } = {},
): Promise<Map<string, number>> {
  const rows = all.flatMap((locked) => locked.publications);
  const these = (list: LockedPublication[]) =>
    and(
      eq(publications.organizationId, ctx.organizationId),
      isOneOf(
        publications.id,
        list.map(({ id }) => id),
      ),
    );
  const open = rows.filter(({ state }) => isOpen(state) && state !== 'canceled');
  if (open.length)
    await tx.update(publications).set({ state: 'deleted', dueAt: null, updatedAt: ctx.now }).where(these(open));
  const commenting = rows.filter(takesBack);
  if (commenting.length)
    await tx.update(publications).set({ followUpState: 'none', followUpDueAt: null }).where(these(commenting));
  const versions = await savePosts(
    tx,
    ctx,
    all.map(({ post: { id } }) => ({ id })),
    { deletedAt: ctx.now },
  );
  const changes = all.map(({ post, publications: of }) => ({
    id: post.id,
    // What restoring needs.
    before: {
      state: post.state,
      publications: of.map(({ id, state, followUpState }) => ({ id, state, followUpState })),
    },
    after: { version: versions.get(post.id) },
  }));
  await recordEvents(tx, ctx, 'post.deleted', 'post', changes, options);
  return versions;
}
