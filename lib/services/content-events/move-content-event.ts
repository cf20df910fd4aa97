import type * as z from 'zod/mini';
import type { ContentEventView, MoveContentEvent } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { moveLocked } from './change-locked';
import { findContentEvent } from './find-content-event';
import { lockContentEvent } from './lock-content-event';
import { changeAtSource, requireOwn } from './require-changeable';

/**
 * Moves or resizes a content event (a drag on the calendar) to wall times of the location, the past included.
 * @throws DomainError invalid beside `start` or `end`; conflict when it is deleted or comes from a feed
 */
export async function moveContentEvent(
  ctx: Context,
  input: z.output<typeof MoveContentEvent>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId: id, ...to } = input;
  return inLocation(ctx, async (tx) => {
    const event = await lockContentEvent(tx, ctx, id);
    requireOwn(event, changeAtSource);
    const { note } = await moveLocked(tx, ctx, event, to);
    return findContentEvent(tx, ctx, id, note);
  });
}
