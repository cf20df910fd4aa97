import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { batches, batchItems } from '@/db/schema/batches';
import type { BatchVerb } from '@/lib/domain/batch';
import { DomainError } from '@/lib/domain/error';
import type { Context } from '../context';
import { recordEvent } from '../event';
import { requireTags } from '../media/require-tags';
import type { BatchItem, Outcome } from './batch-item';
import { undoEvents, workEvents } from './work-events';
import { undoPosts, workPosts } from './work-posts';

const itemsOf = (ctx: Context, batchId: string) =>
  and(eq(batchItems.organizationId, ctx.organizationId), eq(batchItems.batchId, batchId));

async function mark(tx: Transaction, ctx: Context, batchId: string, outcomes: Outcome[]) {
  if (outcomes.length === 0) return;
  await tx.execute(sql`
    update batch_items i set state = v.state, reason = v.reason, before = coalesce(v.before, i.before)
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as v(position int, state text, reason text, before jsonb)
    where i.organization_id = ${ctx.organizationId} and i.batch_id = ${batchId} and i.position = v.position`);
}

/** Why none of them can be done, or null: the tag was deleted since. */
async function hindrance(tx: Transaction, ctx: Context, verb: BatchVerb): Promise<string | null> {
  if (verb.kind !== 'tag' && verb.kind !== 'untag') return null;
  try {
    await requireTags(tx, ctx, [verb.tagId]);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return 'The tag was deleted meanwhile.';
    throw error;
  }
}

async function work(tx: Transaction, ctx: Context, items: BatchItem[], verb: BatchVerb, undoing: boolean) {
  const reason = await hindrance(tx, ctx, verb);
  if (reason) return items.map(({ position }) => ({ position, state: undoing ? 'done' : 'failed', reason }) as const);
  const posts = items.filter(({ subject }) => subject === 'post');
  const events = items.filter(({ subject }) => subject === 'content_event');
  const [doPosts, doEvents] = undoing ? [undoPosts, undoEvents] : [workPosts, workEvents];
  return [...(await doPosts(tx, ctx, posts, verb)), ...(await doEvents(tx, ctx, events, verb))];
}

/**
 * Works on the next `size` items of a batch, in the transaction given: forward, or backward once somebody takes it back.
 * The batch's row is locked meanwhile, so that two workers take turns. Answers whether there is more.
 */
export async function workChunk(tx: Transaction, ctx: Context, batchId: string, size: number): Promise<boolean> {
  const mine = and(
    eq(batches.organizationId, ctx.organizationId),
    eq(batches.locationId, ctx.locationId),
    eq(batches.id, batchId),
  );
  const [batch] = await tx.select().from(batches).where(mine).for('update');
  if (!batch || batch.state === 'done' || batch.state === 'undone') return false;
  const undoing = batch.state === 'undoing';
  const { position, subject, subjectId, before, state, reason } = batchItems;
  const items = await tx
    .select({ position, subject, subjectId, before })
    .from(batchItems)
    .where(and(itemsOf(ctx, batchId), undoing ? and(eq(state, 'done'), isNull(reason)) : eq(state, 'waiting')))
    .orderBy(undoing ? desc(position) : asc(position))
    .limit(size);
  const outcomes = await work(tx, ctx, items, batch.verb, undoing);
  await mark(tx, ctx, batchId, outcomes);
  const isOver = items.length < size;
  if (isOver) {
    // What it had not come to yet needs no taking back.
    if (undoing)
      await tx
        .update(batchItems)
        .set({ state: 'undone' })
        .where(and(itemsOf(ctx, batchId), eq(state, 'waiting')));
    await tx
      .update(batches)
      .set({ state: undoing ? 'undone' : 'done', finishedAt: ctx.now })
      .where(mine);
  }
  const name = isOver ? (undoing ? 'batch.undone' : 'batch.finished') : 'batch.progressed';
  await recordEvent(tx, ctx, name, { type: 'batch', id: batchId }, { after: { items: outcomes.length } });
  return !isOver;
}
