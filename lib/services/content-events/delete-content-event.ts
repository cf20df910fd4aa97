import type * as z from 'zod/mini';
import type { ContentEventRef, ContentEventView } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { deleteLocked } from './change-locked';
import { findContentEvent } from './find-content-event';
import { lockContentEvent } from './lock-content-event';
import { requireDeletable } from './require-changeable';

/** Deletes a content event (it can be restored). @throws DomainError conflict when a feed would only bring it again */
export async function deleteContentEvent(
  ctx: Context,
  input: z.output<typeof ContentEventRef>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId: id } = input;
  return inLocation(ctx, async (tx) => {
    const event = await lockContentEvent(tx, ctx, id);
    if (event.deletedAt) return event;
    requireDeletable(event);
    await deleteLocked(tx, ctx, event);
    return findContentEvent(tx, ctx, id);
  });
}
