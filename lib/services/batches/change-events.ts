import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { contentEvents, contentEventTags } from '@/db/schema/calendar';
import { type BatchVerb, shiftWallTime } from '@/lib/domain/batch';
import type { ContentEventView } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import { deleteLocked, moveLocked, tellEvent } from '../content-events/change-locked';
import { changeAtSource, requireDeletable, requireKept, requireOwn } from '../content-events/require-changeable';
import { saveContentEvent, writeEventTags } from '../content-events/save-content-event';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import type { BatchItem } from './batch-item';

export type Before = BatchItem['before'];
const quiet = { quiet: true };

/** To other wall times, the location's. Answers what undoing needs. */
export async function moveEvent(
  tx: Transaction,
  ctx: Context,
  event: ContentEventView,
  to: { start: string; end: string | null },
): Promise<Before> {
  const { start, end, allDay } = event;
  const { startWall, endWall } = await moveLocked(tx, ctx, event, { ...to, allDay }, quiet);
  return { start, end, toStart: startWall, toEnd: endWall };
}

async function copyEvent(tx: Transaction, ctx: Context, event: ContentEventView, days: number): Promise<Before> {
  const { organizationId, locationId, now } = ctx;
  const shift = (wall: string) => shiftWallTime(wall, { kind: 'move', days });
  const { start, end, allDay } = event;
  const moved = { start: shift(start), end: end && shift(end), allDay };
  const { note: _, ...times } = planEventTimes(moved, await locationTimeZone(tx, ctx));
  const { kind, title, description, url } = event;
  const id = newId();
  await tx.insert(contentEvents).values({
    ...{ organizationId, locationId, id, kind, title, description, url, ...times, createdAt: now, updatedAt: now },
    categoryId: event.category?.id,
    campaignId: event.campaign?.id,
    authorId: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
  });
  const tagIds = event.tags.map((tag) => tag.id);
  await writeEventTags(tx, ctx, id, tagIds);
  const change = { before: { duplicateOf: event.id }, after: { version: 1, kind, title } };
  await tellEvent(tx, ctx, 'created', id, change, quiet);
  return { copyId: id };
}

/** Puts a tag on, or takes it off; null when it is so already. A feed's event takes tags of ours too. */
export async function tagEvent(
  tx: Transaction,
  ctx: Context,
  { id, tags }: ContentEventView,
  tagging: { tagId: string; on: boolean },
): Promise<Before> {
  const { tagId, on } = tagging;
  if (tags.some((tag) => tag.id === tagId) === on) return null;
  const { organizationId, locationId } = ctx;
  const mine = and(eq(contentEventTags.organizationId, organizationId), eq(contentEventTags.eventId, id));
  if (on) await tx.insert(contentEventTags).values({ organizationId, locationId, eventId: id, tagId });
  else await tx.delete(contentEventTags).where(and(mine, eq(contentEventTags.tagId, tagId)));
  const before = tags.map((tag) => tag.id);
  const tagIds = on ? [...before, tagId] : before.filter((one) => one !== tagId);
  const version = await saveContentEvent(tx, ctx, id, {});
  await tellEvent(tx, ctx, 'updated', id, { before: { tagIds: before }, after: { version, tagIds } }, quiet);
  return { changed: 1 };
}

/** One thing done to one content event, by the rules of the single verbs. Answers what undoing needs; null for nothing. */
export async function changeEvent(
  tx: Transaction,
  ctx: Context,
  event: ContentEventView,
  verb: BatchVerb,
): Promise<Before> {
  switch (verb.kind) {
    case 'move':
    case 'move_to': {
      requireOwn(event, changeAtSource);
      const start = shiftWallTime(event.start, verb);
      const days = (Date.parse(`${start}Z`) - Date.parse(`${event.start}Z`)) / 86_400_000;
      if (days === 0) return null;
      return moveEvent(tx, ctx, event, { start, end: event.end && shiftWallTime(event.end, { kind: 'move', days }) });
    }
    case 'delete':
      if (event.deletedAt) return null;
      requireDeletable(event);
      return { version: await deleteLocked(tx, ctx, event, quiet) };
    case 'duplicate':
      return copyEvent(tx, ctx, event, verb.days);
    case 'tag':
    case 'untag':
      requireKept(event);
      return tagEvent(tx, ctx, event, { tagId: verb.tagId, on: verb.kind === 'tag' });
  }
}
