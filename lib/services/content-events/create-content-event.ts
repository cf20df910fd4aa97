import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { contentEvents } from '@/db/schema/calendar';
import type { ContentEventView, CreateContentEvent } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireLabels } from '../labels/require-labels';
import { locationTimeZone } from '../locations/location-time-zone';
import { findContentEvent } from './find-content-event';
import { requireState } from './require-state';
import { writeEventTags } from './save-content-event';

/**
 * Puts a content event on the location's calendar. Repeated with the same `eventId` it answers the one that is there.
 * @throws DomainError invalid beside its field; not_found for a tag, category or campaign of elsewhere
 */
export async function createContentEvent(
  ctx: Context,
  input: z.output<typeof CreateContentEvent>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId: chosenId, start, end, allDay, tagIds: given, ...fields } = input;
  requireState(fields.kind, fields.state);
  const tagIds = [...new Set(given)];
  return inLocation(ctx, async (tx) => {
    const { note, ...times } = planEventTimes({ start, end, allDay }, await locationTimeZone(tx, ctx));
    await requireLabels(tx, ctx, { ...fields, tagIds });
    const { organizationId, locationId, now } = ctx;
    const id = chosenId ?? newId();
    const authorId = ctx.actor.kind === 'member' ? ctx.actor.userId : null;
    const inserted = await tx
      .insert(contentEvents)
      .values({ organizationId, locationId, id, ...fields, ...times, authorId, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: contentEvents.id });
    if (inserted.length === 0) return findContentEvent(tx, ctx, id);
    await writeEventTags(tx, ctx, id, tagIds);
    const after = { version: 1, kind: fields.kind, title: fields.title, start, end, allDay };
    await recordEvent(tx, ctx, 'content_event.created', { type: 'content_event', id }, { after });
    return findContentEvent(tx, ctx, id, note);
  });
}
