import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { batches, batchItems } from '@/db/schema/batches';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { BatchView } from '@/lib/domain/batch';
import { notFound } from '@/lib/domain/error';
import type { Actor } from '@/lib/domain/permission';
import type { Context } from '../context';

/** Whose a batch is. */
export const ownerOf = (actor: Actor): string => {
  if (actor.kind === 'member') return `member:${actor.userId}`;
  return actor.kind === 'api_key' ? `api_key:${actor.keyId}` : 'system';
};

async function failuresOf(tx: Transaction, ctx: Context, batchId: string, state: 'failed' | 'done') {
  const { subject, subjectId: id, reason, position, organizationId } = batchItems;
  const rows = await tx
    .select({
      subject,
      id,
      reason,
      text: sql<string>`coalesce(left(${posts.summary}, 160), ${contentEvents.title}, '')`,
    })
    .from(batchItems)
    .leftJoin(posts, and(eq(posts.organizationId, organizationId), eq(posts.id, id)))
    .leftJoin(contentEvents, and(eq(contentEvents.organizationId, organizationId), eq(contentEvents.id, id)))
    .where(
      and(
        eq(organizationId, ctx.organizationId),
        eq(batchItems.locationId, ctx.locationId),
        eq(batchItems.batchId, batchId),
        eq(batchItems.state, state),
        isNotNull(reason),
      ),
    )
    .orderBy(asc(position))
    .limit(100);
  return rows.map((row) => ({ ...row, reason: row.reason ?? '' }));
}

/** A batch as it stands, inside a transaction under way. @throws DomainError not_found */
export async function findBatch(tx: Transaction, ctx: Context, batchId: string): Promise<BatchView> {
  const { organizationId, locationId } = ctx;
  const [batch] = await tx
    .select()
    .from(batches)
    .where(
      and(eq(batches.organizationId, organizationId), eq(batches.locationId, locationId), eq(batches.id, batchId)),
    );
  if (!batch) throw notFound(`The batch ${batchId}`);
  const isBack = batch.state === 'undoing' || batch.state === 'undone';
  const { state, reason } = batchItems;
  const [counts] = await tx
    .select({
      done: sql<number>`count(*) filter (where ${state} = 'done')::int`,
      undone: sql<number>`count(*) filter (where ${state} = 'undone')::int`,
      failed: sql<number>`count(*) filter (where ${state} = ${isBack ? 'done' : 'failed'} and ${reason} is not null)::int`,
    })
    .from(batchItems)
    .where(and(eq(batchItems.organizationId, organizationId), eq(batchItems.batchId, batchId)));
  const { done = 0, undone = 0, failed = 0 } = counts ?? {};
  return {
    ...{ id: batch.id, verb: batch.verb, state: batch.state, total: batch.total, done, undone, failed },
    failures: failed > 0 ? await failuresOf(tx, ctx, batchId, isBack ? 'done' : 'failed') : [],
    undoable: !isBack && batch.owner === ownerOf(ctx.actor) && (done > 0 || batch.state === 'running'),
    createdAt: batch.createdAt.toISOString(),
  };
}
