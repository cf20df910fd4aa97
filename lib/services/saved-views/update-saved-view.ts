import { savedViews } from '@/db/schema/calendar';
import { forbidden } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { SavedView, UpdateSavedView } from '@/lib/domain/saved-view';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findSavedView, thisView } from './select-saved-views';

export const requireEditable = ({ editable, owner, name }: SavedView): void => {
  if (!editable) throw forbidden(`“${name}” is a view of ${owner.name}. Keep a copy of your own and change that.`);
};

/**
 * Renames a view, gives it other filters, or shares it. One that is shared no more stays its owner's.
 * @throws DomainError not_found; forbidden for another person's view
 */
export async function updateSavedView(ctx: Context, input: UpdateSavedView): Promise<SavedView> {
  const { viewId, ...changed } = input;
  requirePermission(ctx.actor, changed.shared ? 'post.write' : 'location.read');
  return inLocation(ctx, async (tx) => {
    const before = await findSavedView(tx, ctx, viewId);
    requireEditable(before);
    const change = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
    if (Object.keys(change).length === 0) return before;
    await tx.update(savedViews).set(change).where(thisView(ctx, viewId));
    const after = { ...before, ...change };
    await recordEvent(tx, ctx, 'saved_view.updated', { type: 'saved_view', id: viewId }, { before, after });
    // Not read again: a manager who takes back another person's shared view does not see it any more.
    return after;
  });
}
