import type { Transaction } from '@/db/client';
import type { ContentEventView } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { recordEvents } from '../record-events';
import { saveContentEvent } from './save-content-event';

// What the single verbs and the batches do alike to a locked content event; whether it may be done they judge before.

/** As with recordEvents(). */
type Quiet = { quiet?: boolean };
type Change = { before?: object; after?: object };
type Walls = Pick<ContentEventView, 'start' | 'end' | 'allDay'>;

export const tellEvent = (tx: Transaction, ctx: Context, verb: string, id: string, change: Change, options?: Quiet) =>
  recordEvents(tx, ctx, `content_event.${verb}`, 'content_event', [{ id, ...change }], options);

/** To other wall times of the location. Answers what they became, and the note of a clock change. */
export async function moveLocked(
  tx: Transaction,
  ctx: Context,
  { id, start, end, allDay }: ContentEventView,
  to: Walls,
  options?: Quiet,
) {
  const { note, ...times } = planEventTimes(to, await locationTimeZone(tx, ctx));
  const version = await saveContentEvent(tx, ctx, id, times);
  await tellEvent(tx, ctx, 'moved', id, { before: { start, end, allDay }, after: { version, ...to } }, options);
  return { note, ...times };
}

/** Answers its new version. */
export async function deleteLocked(
  tx: Transaction,
  ctx: Context,
  { id, kind, title }: ContentEventView,
  options?: Quiet,
): Promise<number> {
  const version = await saveContentEvent(tx, ctx, id, { deletedAt: ctx.now });
  await tellEvent(tx, ctx, 'deleted', id, { before: { kind, title }, after: { version } }, options);
  return version;
}

export async function restoreLocked(tx: Transaction, ctx: Context, { id }: ContentEventView, options?: Quiet) {
  const version = await saveContentEvent(tx, ctx, id, { deletedAt: null });
  await tellEvent(tx, ctx, 'restored', id, { after: { version } }, options);
}
