import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { batches } from '@/db/schema/batches';
import type { BatchRef, BatchView } from '@/lib/domain/batch';
import { forbidden, notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { enqueue } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findBatch, ownerOf } from './find-batch';
import { atOnce, requireBatchPermission } from './start-batch';
import { workChunk } from './work-chunk';

/**
 * Takes back exactly what a batch did, as far as nobody changed it since; also while it is running. Like the batch
 * itself: at once, or in the background when it is large. Asked again, it answers how far it is.
 * @throws DomainError forbidden for somebody else's; not_found
 */
export async function undoBatch(ctx: Context, { batchId }: z.output<typeof BatchRef>): Promise<BatchView> {
  requirePermission(ctx.actor, 'post.write');
  const { organizationId, locationId, actor } = ctx;
  return inLocation(ctx, async (tx) => {
    const mine = and(
      eq(batches.organizationId, organizationId),
      eq(batches.locationId, locationId),
      eq(batches.id, batchId),
    );
    const [batch] = await tx.select().from(batches).where(mine).for('update');
    if (!batch) throw notFound(`The batch ${batchId}`);
    if (batch.owner !== ownerOf(actor)) throw forbidden('Only who did this can undo it.');
    if (batch.state === 'undoing' || batch.state === 'undone') return findBatch(tx, ctx, batchId);
    requireBatchPermission(ctx, batch.verb);
    await tx.update(batches).set({ state: 'undoing', finishedAt: null }).where(mine);
    await recordEvent(tx, ctx, 'batch.undoing', { type: 'batch', id: batchId });
    if (batch.total > atOnce) await enqueue(tx, 'posts.batch', { organizationId, locationId, batchId, actor });
    else await workChunk(tx, ctx, batchId, atOnce + 1);
    return findBatch(tx, ctx, batchId);
  });
}
