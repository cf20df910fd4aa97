import type * as z from 'zod/mini';
import type { ContentEventRef, ContentEventView } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { restoreLocked } from './change-locked';
import { findContentEvent } from './find-content-event';
import { lockContentEvent } from './lock-content-event';
import { requireRestorable } from './require-changeable';

/**
 * Undoes a deletion: everything is what it was, less tags, category and campaign that are gone meanwhile.
 * @throws DomainError conflict when it was not a person who took it away but its feed
 */
export async function restoreContentEvent(
  ctx: Context,
  input: z.output<typeof ContentEventRef>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId: id } = input;
  return inLocation(ctx, async (tx) => {
    const event = await lockContentEvent(tx, ctx, id);
    if (!event.deletedAt) return event;
    requireRestorable(event);
    await restoreLocked(tx, ctx, event);
    return findContentEvent(tx, ctx, id);
  });
}
