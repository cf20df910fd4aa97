import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { batches } from '@/db/schema/batches';
import type { BatchSelection, BatchVerb, BatchView, StartBatch } from '@/lib/domain/batch';
import { invalid } from '@/lib/domain/error';
import { requirePermission, type Verb } from '@/lib/domain/permission';
import { enqueue } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireTags } from '../media/require-tags';
import { findBatch, ownerOf } from './find-batch';
import { insertItems } from './insert-items';
import { workChunk } from './work-chunk';

/** So many are done while the one who asked waits; more are done in the background. */
export const atOnce = 100;

const postVerbs: Record<BatchVerb['kind'], Verb> = {
  move: 'post.schedule',
  move_to: 'post.schedule',
  delete: 'post.delete',
  duplicate: 'post.write',
  tag: 'post.write',
  untag: 'post.write',
};

export function requireBatchPermission(ctx: Context, verb: BatchVerb, selection?: BatchSelection): void {
  const subjects = selection && 'items' in selection ? selection.items.map(({ subject }) => subject) : ['post'];
  if (subjects.includes('post')) requirePermission(ctx.actor, postVerbs[verb.kind]);
  if (subjects.includes('content_event')) requirePermission(ctx.actor, 'event.write');
}

/**
 * Does one thing to many. Up to a hundred are done when this answers; more go on in the background, and the answer says
 * `running`. What cannot be done is told with why, and keeps nothing else from being done.
 * @throws DomainError not_found for a chosen one, or a tag, of elsewhere; invalid when there is nothing to do
 */
export async function startBatch(ctx: Context, input: z.output<typeof StartBatch>): Promise<BatchView> {
  const { verb, selection, batchId = newId() } = input;
  requireBatchPermission(ctx, verb, selection);
  const { organizationId, locationId, actor, now } = ctx;
  return inLocation(ctx, async (tx) => {
    if (verb.kind === 'tag' || verb.kind === 'untag') await requireTags(tx, ctx, [verb.tagId]);
    const row = { organizationId, locationId, id: batchId, verb, total: 0, owner: ownerOf(actor), createdAt: now };
    const made = await tx.insert(batches).values(row).onConflictDoNothing().returning({ id: batches.id });
    if (made.length === 0) return findBatch(tx, ctx, batchId);
    const total = await insertItems(tx, ctx, batchId, selection);
    if (total === 0) throw invalid('Nothing matches any more, so nothing was done.');
    await tx
      .update(batches)
      .set({ total })
      .where(and(eq(batches.organizationId, organizationId), eq(batches.id, batchId)));
    await recordEvent(tx, ctx, 'batch.started', { type: 'batch', id: batchId }, { after: { verb, total } });
    if (total > atOnce) await enqueue(tx, 'posts.batch', { organizationId, locationId, batchId, actor });
    else await workChunk(tx, ctx, batchId, atOnce + 1);
    return findBatch(tx, ctx, batchId);
  });
}
