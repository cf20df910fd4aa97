import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { serverHolds } from '@/db/schema/server';
import { asSystem } from '@/db/tenant';
import { conflict, invalid } from '@/lib/domain/error';
import { wakePublishers } from '../pauses/database-now';
import { tellLocations } from './tell-locations';

const onHold = and(eq(serverHolds.kind, 'restore'), isNull(serverHolds.endedAt));

/**
 * Says that this database came back from a backup taken at `since`: nothing is sent until it is released, and what was
 * planned before is looked up at the networks when its time has come. Again, while on hold: an earlier `since` counts.
 */
export async function holdServer(db: Database, by: string, since: Date, reason: string): Promise<{ since: string }> {
  if (since.getTime() > Date.now() + 60_000) throw invalid('The backup cannot be from the future.');
  return asSystem(db, async (tx) => {
    const made = await tx
      .insert(serverHolds)
      .values({ kind: 'restore', startedBy: by, since, reason })
      .onConflictDoNothing()
      .returning({ id: serverHolds.id });
    const earlier = sql`least(${serverHolds.since}, ${since.toISOString()}::timestamptz)`;
    const [held] =
      made.length > 0
        ? [{ since }]
        : await tx.update(serverHolds).set({ since: earlier }).where(onHold).returning({ since: serverHolds.since });
    if (made.length > 0) await tellLocations(tx, 'server.held', by, { since, reason });
    await wakePublishers(tx);
    return { since: (held?.since ?? since).toISOString() };
  });
}

/** What is due and still has to be looked up before the hold can end without risk. */
export async function countUnreconciled(db: Database): Promise<{ unreconciled: number; needsPerson: number }> {
  return asSystem(db, async (tx) => {
    const [row] = await tx.execute<{ unreconciled: number; needs_person: number }>(sql`
      with hold as (select max(started_at) as at from server_holds where kind = 'restore'),
      parts as (
        select p.organization_id, p.id, 'post' as part, p.state, p.due_at, p.created_at, p.needs_person
          from publications p where p.state in ('scheduled', 'in_progress', 'unknown') and not p.remind
        union all
        select p.organization_id, p.id, 'follow_up', p.follow_up_state, p.follow_up_due_at, p.created_at, p.needs_person
          from publications p where p.state = 'published' and p.follow_up_state in ('scheduled', 'in_progress', 'unknown')
      )
      select count(*) filter (where r.needs_person)::int as needs_person,
        count(*) filter (where not r.needs_person and (r.state <> 'scheduled' or (r.due_at <= now()
          and r.created_at < hold.at and not exists (select 1 from attempts t
            where t.organization_id = r.organization_id and t.publication_id = r.id and t.part = r.part
              and t.state in ('unknown', 'published', 'pending') and t.finished_at > hold.at))))::int as unreconciled
      from parts r, hold`);
    return { unreconciled: row?.unreconciled ?? 0, needsPerson: row?.needs_person ?? 0 };
  });
}

/**
 * Sends again after a restore. What is planned for later is still looked up when its time comes.
 * @throws DomainError conflict while something due has not been looked up, unless `anyway`
 */
export async function releaseServer(db: Database, by: string, anyway = false) {
  const [held] = await asSystem(db, (tx) => tx.select({ id: serverHolds.id }).from(serverHolds).where(onHold));
  const { unreconciled, needsPerson } = await countUnreconciled(db);
  if (held && unreconciled > 0 && !anyway) {
    throw conflict(
      `${unreconciled} due ${unreconciled === 1 ? 'post is' : 'posts are'} still being looked up at the networks. ` +
        'Wait until none is left; a worker must be running. Releasing anyway sends nothing that was not looked up.',
    );
  }
  await asSystem(db, async (tx) => {
    const ended = await tx
      .update(serverHolds)
      .set({ endedAt: sql`now()`, endedBy: by })
      .where(onHold)
      .returning({ id: serverHolds.id });
    if (ended.length > 0) await tellLocations(tx, 'server.released', by, { needsPerson });
    await wakePublishers(tx);
  });
  return { released: held !== undefined, needsPerson };
}
