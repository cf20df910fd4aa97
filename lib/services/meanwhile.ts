import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { toWallTime } from '@/lib/domain/zone';
import type { Context } from './context';
import { locationTimeZone } from './locations/location-time-zone';

/**
 * Who did what to a row since the version an editor read, as the end of a sentence: “ Meanwhile Ada moved it at 10:12.”,
 * of the last three; empty when nothing is known. `did` words one event; their `after` holds the version they made.
 */
export async function tellMeanwhile(
  tx: Transaction,
  ctx: Context,
  since: { id: string; version: number },
  did: (name: string, after: unknown) => string,
): Promise<string> {
  const rows = await tx
    .select({ name: events.name, actor: events.actor, after: events.after, at: events.createdAt })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organizationId),
        eq(events.subjectId, since.id),
        sql`(${events.after} ->> 'version')::int > ${since.version}`,
      ),
    )
    .orderBy(asc(events.id));
  const timeZone = await locationTimeZone(tx, ctx);
  const told = rows.slice(-3).map(({ name, actor, after, at }) => {
    const by =
      actor.kind === 'member' && ctx.actor.kind === 'member' && actor.id === ctx.actor.userId ? 'you' : actor.name;
    return `${by} ${did(name, after)} at ${toWallTime(at, timeZone).slice(11)}`;
  });
  return told.length ? ` Meanwhile ${told.join('; ')}.` : '';
}
