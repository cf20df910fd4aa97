import type * as z from 'zod/mini';
import type { ContentEventView, MoveContentEvent } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { locationTimeZone } from '../locations/location-time-zone';
import { findContentEvent } from './find-content-event';
import { lockContentEvent } from './lock-content-event';
import { changeAtSource, requireOwn } from './require-changeable';
import { saveContentEvent } from './save-content-event';

/**
 * Moves or resizes a content event (a drag on the calendar) to wall times of the location, the past included.
 * @throws DomainError invalid beside `start` or `end`; conflict when it is deleted or comes from a feed
 */
export async function moveContentEvent(
  ctx: Context,
  input: z.output<typeof MoveContentEvent>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId: id, ...after } = input;
  return inLocation(ctx, async (tx) => {
    const event = await lockContentEvent(tx, ctx, id);
    requireOwn(event, changeAtSource);
    const { start, end, allDay } = event;
    const { note, ...times } = planEventTimes(after, await locationTimeZone(tx, ctx));
    const version = await saveContentEvent(tx, ctx, id, times);
    const change = { before: { start, end, allDay }, after: { version, ...after } };
    await recordEvent(tx, ctx, 'content_event.moved', { type: 'content_event', id }, change);
    return findContentEvent(tx, ctx, id, note);
  });
}
