import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents } from '@/db/schema/calendar';
import { toInstant } from '@/lib/domain/zone';
import type { Context } from '../context';

/** All-day content events keep their dates under another clock: 24 December begins when it begins there. */
export async function moveDays(tx: Transaction, ctx: Context, timeZone: string): Promise<void> {
  const { startWall, endWall } = contentEvents;
  const days = and(
    eq(contentEvents.organizationId, ctx.organizationId),
    eq(contentEvents.locationId, ctx.locationId),
    eq(contentEvents.allDay, true),
  );
  const rows = await tx.selectDistinct({ startWall, endWall }).from(contentEvents).where(days);
  const walls = [...new Set(rows.flatMap((row) => [row.startWall, ...(row.endWall ? [row.endWall] : [])]))];
  if (walls.length === 0) return;
  const at = Object.fromEntries(
    walls.map((wallTime) => [wallTime, toInstant({ wallTime, timeZone }).instant.toISOString()]),
  );
  const instants = sql`${JSON.stringify(at)}::jsonb`;
  await tx
    .update(contentEvents)
    .set({
      startsAt: sql`(${instants} ->> ${startWall})::timestamptz`,
      endsAt: sql`(${instants} ->> ${endWall})::timestamptz`,
      timeZone,
    })
    .where(days);
}
