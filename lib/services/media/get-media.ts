import type { LibraryItem } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { findItem } from './find-item';

/** @throws DomainError not_found, also for a deleted one */
export async function getMedia(ctx: Context, input: { mediaId: string }): Promise<LibraryItem> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => findItem(tx, ctx, input.mediaId));
}
