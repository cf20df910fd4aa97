import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { asSystem } from '@/db/tenant';
import type { HoldView, PausedView, ServerView, WorkerView } from '@/lib/domain/server-view';
import type { Context } from '../context';
import { countUnreconciled } from './hold-server';
import { requireOperator } from './require-operator';
import { selectTroubles } from './select-troubles';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

const selectWorkers = (tx: Transaction) =>
  tx.execute<WorkerView>(sql`select name, version, ${instant('started_at')} as "startedAt", ${instant('looked_at')} as "lookedAt",
      ${instant('claimed_at')} as "claimedAt",
      case when seen_at < now() - interval '20 seconds' then 'silent'
        when coalesce(looked_at, started_at) < now() - interval '30 seconds' then 'stuck' else 'well' end as state
    from workers where seen_at > now() - interval '1 hour' order by started_at`);

const selectHolds = (tx: Transaction) =>
  tx.execute<HoldView>(sql`select kind, started_by as by, ${instant('started_at')} as at, ${instant('since')} as since, reason
    from server_holds where ended_at is null order by kind desc`);

const selectPaused = (tx: Transaction) =>
  tx.execute<PausedView>(sql`
    select l.id as "locationId", l.name as location, null as account, l.paused_by as by, ${instant('l.paused_at')} as at
      from locations l where l.paused_at is not null and l.archived_at is null
    union all
    select l.id, l.name, a.name, a.paused_by, ${instant('a.paused_at')} from accounts a
      join locations l on l.organization_id = a.organization_id and l.id = a.location_id and l.archived_at is null
      where a.paused_at is not null
    order by 2, 3 nulls first limit 100`);

/** How this server is, for its operator: workers, what keeps it from sending, and what is stuck with its cure. */
export async function readServer(ctx: Context): Promise<ServerView> {
  await requireOperator(ctx);
  const view = await asSystem(ctx.db, async (tx) => ({
    workers: [...(await selectWorkers(tx))],
    holds: [...(await selectHolds(tx))],
    paused: [...(await selectPaused(tx))],
    troubles: await selectTroubles(tx),
  }));
  const isHeld = view.holds.some(({ kind }) => kind === 'restore');
  return { ...view, unreconciled: isHeld ? (await countUnreconciled(ctx.db)).unreconciled : 0 };
}
