import type * as z from 'zod/mini';
import type { BatchRef, BatchView } from '@/lib/domain/batch';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { findBatch } from './find-batch';

/** How far a batch is, and what could not be done. @throws DomainError not_found */
export async function getBatch(ctx: Context, { batchId }: z.output<typeof BatchRef>): Promise<BatchView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => findBatch(tx, ctx, batchId));
}
