import { and, count, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { savedViews } from '@/db/schema/calendar';
import { conflict, forbidden } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type CreateSavedView, maxSavedViews, type SavedView } from '@/lib/domain/saved-view';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findSavedView, viewerOf } from './select-saved-views';

/** @throws DomainError conflict when the person keeps as many views here as one may */
export async function requireRoom(tx: Transaction, ctx: Context, ownerId: string): Promise<void> {
  const mine = and(
    eq(savedViews.organizationId, ctx.organizationId),
    eq(savedViews.locationId, ctx.locationId),
    eq(savedViews.ownerId, ownerId),
  );
  const [existing] = await tx.select({ count: count() }).from(savedViews).where(mine);
  if ((existing?.count ?? 0) < maxSavedViews) return;
  throw conflict(`There are ${maxSavedViews} views already. Delete one that is not used any more.`);
}

/**
 * Keeps a screen's filters under a name. Sharing it with the location takes the right to write posts.
 * @throws DomainError forbidden for a program (a view belongs to a person); conflict when there are too many
 */
export async function createSavedView(ctx: Context, input: CreateSavedView): Promise<SavedView> {
  requirePermission(ctx.actor, input.shared ? 'post.write' : 'location.read');
  const ownerId = viewerOf(ctx);
  if (!ownerId) throw forbidden('A view belongs to a person. Make it in the browser.');
  const { organizationId, locationId, now } = ctx;
  return inLocation(ctx, async (tx) => {
    await requireRoom(tx, ctx, ownerId);
    const id = newId();
    await tx.insert(savedViews).values({ organizationId, locationId, id, ownerId, ...input, createdAt: now });
    await recordEvent(tx, ctx, 'saved_view.created', { type: 'saved_view', id }, { after: input });
    return findSavedView(tx, ctx, id);
  });
}
