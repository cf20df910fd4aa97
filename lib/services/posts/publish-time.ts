import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Schedule } from '@/lib/domain/post';
import { toWallTime } from '@/lib/domain/zone';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';

/** Now, as a schedule: the location's clock for people; due at once for the publisher, even if our clock runs ahead. */
export async function publishTime(
  tx: Transaction,
  ctx: Context,
): Promise<{ schedule: Schedule; instant: Date; dueAt: SQL<Date> }> {
  const timeZone = await locationTimeZone(tx, ctx);
  return {
    schedule: { wallTime: toWallTime(ctx.now, timeZone), timeZone },
    instant: ctx.now,
    dueAt: sql<Date>`least(${ctx.now.toISOString()}::timestamptz, now())`,
  };
}
