import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents } from '@/db/schema/calendar';
import type { ContentEventView } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import { toWallTime } from '@/lib/domain/zone';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { selectContentEvents } from './select-content-events';

/**
 * Tasks that begin before the location's day is over and are not done, the oldest first; and those done since it began,
 * so that a tick stays to be seen (and taken back) until tomorrow. At most 100.
 */
export async function dueTasks(tx: Transaction, ctx: Context): Promise<ContentEventView[]> {
  const { kind, state, startsAt, updatedAt, deletedAt, id } = contentEvents;
  const timeZone = await locationTimeZone(tx, ctx);
  const start = `${toWallTime(ctx.now, timeZone).slice(0, 10)}T00:00`;
  const today = planEventTimes({ start, end: null, allDay: true }, timeZone);
  const where = and(
    eq(kind, 'task'),
    isNull(deletedAt),
    today.endsAt ? lt(startsAt, today.endsAt) : undefined,
    or(eq(state, 'planned'), and(eq(state, 'done'), gte(updatedAt, today.startsAt))),
  );
  return selectContentEvents(tx, ctx, where, { orderBy: [asc(startsAt), asc(id)], limit: 100 });
}
