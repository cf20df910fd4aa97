import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import type { ContentEventView, UpdateContentEvent } from '@/lib/domain/content-event';
import { statesOf } from '@/lib/domain/content-kinds';
import { conflict } from '@/lib/domain/error';
import { planEventTimes } from '@/lib/domain/event-times';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireLabels } from '../labels/require-labels';
import { locationTimeZone } from '../locations/location-time-zone';
import { tellMeanwhile } from '../meanwhile';
import { findContentEvent } from './find-content-event';
import { lockContentEvent } from './lock-content-event';
import { changeAtSource, requireKept, requireOwn } from './require-changeable';
import { requireState } from './require-state';
import { saveContentEvent, writeEventTags } from './save-content-event';

type Changes = Omit<z.output<typeof UpdateContentEvent>, 'eventId' | 'version'>;
type Field = keyof Changes;

// What a feed never says, so that reading it again takes nothing away: a task is ticked, an entry sorted, here.
const ourFields: readonly Field[] = ['state', 'categoryId', 'campaignId', 'tagIds'];
const timeFields: readonly Field[] = ['start', 'end', 'allDay'];

/** The event as the input that would leave it unchanged. */
const inputOf = ({ category, campaign, tags, ...event }: ContentEventView): Required<Changes> => ({
  kind: event.kind,
  title: event.title,
  description: event.description,
  url: event.url,
  start: event.start,
  end: event.end,
  allDay: event.allDay,
  state: event.state,
  categoryId: category?.id ?? null,
  campaignId: campaign?.id ?? null,
  tagIds: tags.map(({ id }) => id),
});

const same = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) ? JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted()) : a === b;

/** Only what differs, and with another kind a state it can have. */
function differing(current: Required<Changes>, given: Changes): { next: Required<Changes>; fields: Field[] } {
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const next: Required<Changes> = { ...current, ...changes };
  next.tagIds = [...new Set(next.tagIds)];
  if (given.state === undefined && !statesOf(next.kind).includes(next.state)) next.state = 'planned';
  const fields = (Object.keys(current) as Field[]).filter((field) => !same(current[field], next[field]));
  return { next, fields };
}

const did = (name: string) => `${name.replace('content_event.', '').replace('updated', 'changed')} it`;

async function requireVersion(tx: Transaction, ctx: Context, event: ContentEventView, version: number | undefined) {
  if (version === undefined || version === event.version) return;
  const what = await tellMeanwhile(tx, ctx, { id: event.id, version }, did);
  throw conflict(
    `This has changed since you opened it (you have version ${version}, it is at ${event.version}).${what} ` +
      'Nothing of yours was saved over it: read the newest version, then save again.',
  );
}

/**
 * Changes the given fields of a content event. Of one that a feed brought only what is ours changes: its state,
 * category, campaign and tags. @throws DomainError conflict (someone was faster; a feed's; deleted); invalid; not_found
 */
export async function updateContentEvent(
  ctx: Context,
  input: z.output<typeof UpdateContentEvent>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'event.write');
  const { eventId, version, ...given } = input;
  return inLocation(ctx, async (tx) => {
    const event = await lockContentEvent(tx, ctx, eventId);
    requireKept(event);
    await requireVersion(tx, ctx, event, version);
    const current = inputOf(event);
    const { next, fields } = differing(current, given);
    if (fields.length === 0) return event;
    if (fields.some((field) => !ourFields.includes(field))) requireOwn(event, changeAtSource);
    requireState(next.kind, next.state);
    await requireLabels(tx, ctx, next);
    const { start, end, allDay, tagIds, ...values } = next;
    // Times that stay keep their instant: it may be the second of a double hour, or planned by another clock.
    const moved = fields.some((field) => timeFields.includes(field));
    const planned = moved ? planEventTimes({ start, end, allDay }, await locationTimeZone(tx, ctx)) : null;
    const { note = null, ...times } = planned ?? {};
    if (fields.includes('tagIds')) await writeEventTags(tx, ctx, eventId, tagIds);
    const saved = await saveContentEvent(tx, ctx, eventId, { ...values, ...times });
    const pick = (from: Required<Changes>) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    const change = { before: pick(current), after: { version: saved, ...pick(next) } };
    await recordEvent(tx, ctx, 'content_event.updated', { type: 'content_event', id: eventId }, change);
    return findContentEvent(tx, ctx, eventId, note);
  });
}
