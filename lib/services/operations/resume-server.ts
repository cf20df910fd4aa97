import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { serverHolds } from '@/db/schema/server';
import { asSystem } from '@/db/tenant';
import type { ResumeHow } from '@/lib/domain/pause';
import { inLocation } from '../context';
import { wakePublishers } from '../pauses/database-now';
import { retimeWaiting } from '../pauses/retime-waiting';
import { tellLocations } from './tell-locations';

type Place = { organization_id: string; location_id: string };

/**
 * Ends the pause of the whole server. What waited is timed location by location, each spread over the same time, while
 * nothing can be sent yet; what is paused by itself waits on. @returns whether it was paused, and how many posts waited
 */
export async function resumeServer(db: Database, by: string, how: ResumeHow) {
  const paused = and(eq(serverHolds.kind, 'pause'), isNull(serverHolds.endedAt));
  const [found] = await asSystem(db, (tx) => tx.select({ id: serverHolds.id }).from(serverHolds).where(paused));
  if (!found) return { resumed: false, waited: 0 };
  const places = await asSystem(db, (tx) =>
    tx.execute<Place>(sql`select distinct p.organization_id, p.location_id from publications p
      join locations l on l.organization_id = p.organization_id and l.id = p.location_id
      where p.state = 'scheduled' and p.due_at <= now() and l.paused_at is null`),
  );
  let waited = 0;
  for (const { organization_id: organizationId, location_id: locationId } of places) {
    const ctx = { db, organizationId, locationId, actor: { kind: 'system', name: by } as const, now: new Date() };
    waited += await inLocation(ctx, (tx) => retimeWaiting(tx, ctx, how));
  }
  await asSystem(db, async (tx) => {
    await tx.update(serverHolds).set({ endedAt: sql`now()`, endedBy: by }).where(paused);
    await tellLocations(tx, 'server.resumed', by, { how, waited });
    await wakePublishers(tx);
  });
  return { resumed: true, waited };
}
