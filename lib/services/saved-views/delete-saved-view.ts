import type * as z from 'zod/mini';
import { savedViews } from '@/db/schema/calendar';
import { requirePermission } from '@/lib/domain/permission';
import type { SavedView, SavedViewRef } from '@/lib/domain/saved-view';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findSavedView, thisView } from './select-saved-views';
import { requireEditable } from './update-saved-view';

/** Deletes a view; what it showed stays. @throws DomainError not_found; forbidden for another person's view */
export async function deleteSavedView(ctx: Context, input: z.output<typeof SavedViewRef>): Promise<SavedView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const before = await findSavedView(tx, ctx, input.viewId);
    requireEditable(before);
    await tx.delete(savedViews).where(thisView(ctx, input.viewId));
    await recordEvent(tx, ctx, 'saved_view.deleted', { type: 'saved_view', id: input.viewId }, { before });
    return before;
  });
}
