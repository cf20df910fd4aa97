import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { batches, batchItems } from '@/db/schema/batches';
import type { BatchJob } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { workChunk } from './work-chunk';

/** Long enough to be fast, short enough that nobody who edits one of them waits for it. */
const chunkSize = 500;

/** Nobody will try again: says of what is left that it was not done. */
async function giveUp(ctx: Context, batchId: string) {
  await inLocation(ctx, async (tx) => {
    const mine = and(
      eq(batches.organizationId, ctx.organizationId),
      eq(batches.locationId, ctx.locationId),
      eq(batches.id, batchId),
    );
    const [batch] = await tx.select().from(batches).where(mine).for('update');
    if (!batch || batch.state === 'done' || batch.state === 'undone') return;
    const items = and(eq(batchItems.organizationId, ctx.organizationId), eq(batchItems.batchId, batchId));
    const reason = 'This server could not do it for hours. Try it again, or ask its admin.';
    if (batch.state === 'undoing') {
      const left = and(items, eq(batchItems.state, 'done'), isNull(batchItems.reason));
      await tx.update(batchItems).set({ reason }).where(left);
      const untouched = and(items, eq(batchItems.state, 'waiting'));
      await tx.update(batchItems).set({ state: 'undone' }).where(untouched);
    } else {
      const left = and(items, eq(batchItems.state, 'waiting'));
      await tx.update(batchItems).set({ state: 'failed', reason }).where(left);
    }
    const state = batch.state === 'undoing' ? 'undone' : 'done';
    await tx.update(batches).set({ state, finishedAt: ctx.now }).where(mine);
    await recordEvent(tx, ctx, `batch.${state === 'done' ? 'finished' : 'undone'}`, { type: 'batch', id: batchId });
  });
}

/**
 * The job of a large batch, forward or back: chunk by chunk, each in a transaction of its own. May be run again at any
 * point of it, by any number of workers; one that dies loses the chunk it was at, which the next one does.
 */
export async function runBatch(db: Database, job: BatchJob, { isLastTry }: { isLastTry: boolean }): Promise<void> {
  const { batchId, ...who } = job;
  const context = (): Context => ({ db, ...who, now: new Date() });
  try {
    let more = true;
    while (more) {
      const ctx = context();
      more = await inLocation(ctx, (tx) => workChunk(tx, ctx, batchId, chunkSize));
    }
  } catch (error) {
    if (isLastTry) await giveUp(context(), batchId);
    throw error;
  }
}
