import { and, desc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { savedViews } from '@/db/schema/calendar';
import { events } from '@/db/schema/events';
import { conflict, notFound } from '@/lib/domain/error';
import { can, requirePermission } from '@/lib/domain/permission';
import { SavedView, type SavedViewRef } from '@/lib/domain/saved-view';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireRoom } from './create-saved-view';
import { findSavedView, thisView, viewerOf } from './select-saved-views';

/**
 * Brings a deleted view back as it was, under its old id, so that links to it hold again. For who deleted it, its
 * owner and managers.
 * @throws DomainError not_found; conflict when it is there
 */
export async function restoreSavedView(ctx: Context, input: z.output<typeof SavedViewRef>): Promise<SavedView> {
  requirePermission(ctx.actor, 'location.read');
  const { organizationId, locationId, now } = ctx;
  const viewer = viewerOf(ctx);
  return inLocation(ctx, async (tx) => {
    const [existing] = await tx.select({ id: savedViews.id }).from(savedViews).where(thisView(ctx, input.viewId));
    const [deleted] = await tx
      .select({ before: events.before, actor: events.actor })
      .from(events)
      .where(
        and(
          eq(events.organizationId, organizationId),
          eq(events.locationId, locationId),
          eq(events.subjectId, input.viewId),
          eq(events.name, 'saved_view.deleted'),
        ),
      )
      .orderBy(desc(events.id))
      .limit(1);
    const before = SavedView.safeParse(deleted?.before).data;
    const concerned = viewer !== null && (deleted?.actor.id === viewer || before?.owner.id === viewer);
    if (!before || !(concerned || (before.shared && can(ctx.actor, 'location.manage')))) {
      throw notFound(`The view ${input.viewId}`);
    }
    if (existing) throw conflict('This view is there already.');
    const { id, screen, name, query, shared, owner } = before;
    await requireRoom(tx, ctx, owner.id);
    const view = { id, screen, name, query, shared };
    await tx.insert(savedViews).values({ organizationId, locationId, ...view, ownerId: owner.id, createdAt: now });
    await recordEvent(tx, ctx, 'saved_view.restored', { type: 'saved_view', id }, { after: view });
    return findSavedView(tx, ctx, id);
  });
}
