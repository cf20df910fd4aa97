import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { deliveryStates } from '@/lib/domain/webhook-answer';

type Publishing = {
  paused: boolean;
  held: boolean;
  lag: number;
  due: number;
  waiting: number;
  unknown: number;
  unknown_age: number;
  needs_person: number;
  leases: number;
  tokens_ending: number;
  reconnect: number;
};

/** Figures of publishing. All of it follows partial indexes: the cost is that of what is due, not of what was sent. */
export async function selectPublishing(tx: Transaction, renewing: string[]): Promise<Publishing> {
  const [row] = await tx.execute<Publishing>(sql`
    with hold as (select coalesce(bool_or(kind = 'pause'), false) as paused, coalesce(bool_or(kind = 'restore'), false) as held
      from server_holds where ended_at is null),
    parts as (
      select p.organization_id, p.location_id, p.account_id, p.state, p.due_at, p.updated_at from publications p
        where p.due_at is not null and (p.due_at <= now() or p.state = 'unknown')
      union all
      select p.organization_id, p.location_id, p.account_id, p.follow_up_state, p.follow_up_due_at, p.updated_at
        from publications p where p.follow_up_due_at is not null
          and (p.follow_up_due_at <= now() or p.follow_up_state = 'unknown')
    ), facts as (
      select r.*, hold.paused or hold.held or a.paused_at is not null or l.paused_at is not null as kept,
        coalesce(a.next_allowed_at > now(), false) as limited
      from parts r join accounts a on a.organization_id = r.organization_id and a.id = r.account_id
        join locations l on l.organization_id = r.organization_id and l.id = r.location_id, hold
    )
    select hold.paused, hold.held,
      coalesce(extract(epoch from now() - (select min(due_at) from facts
        where state = 'scheduled' and not kept and not limited)), 0)::float8 as lag,
      (select count(*)::int from facts where state = 'scheduled' and due_at <= now()) as due,
      (select count(*)::int from facts where state = 'scheduled' and due_at <= now() and kept) as waiting,
      (select count(*)::int from facts where state = 'unknown') as unknown,
      coalesce(extract(epoch from now() - (select min(updated_at) from facts where state = 'unknown')), 0)::float8
        as unknown_age,
      (select count(*)::int from publications where needs_person) as needs_person,
      (select count(*)::int from attempts where state in ('claimed', 'sending') and lease_until < now()) as leases,
      (select count(*)::int from connections where state = 'active' and expires_at < now() + interval '7 days'
        and provider not in (select jsonb_array_elements_text(${JSON.stringify(renewing)}::jsonb))) as tokens_ending,
      (select count(*)::int from accounts where state = 'reconnect_needed') as reconnect
    from hold`);
  if (!row) throw new Error('The database told nothing.');
  return row;
}

type Queues = {
  jobs: { name: string; state: string; count: number }[];
  deliveries: number;
  /** Of the last hour, off the index on when they were made; every state, with 0 where there is none. */
  recent: { state: string; count: number }[];
  mails: number;
};

export async function selectQueues(tx: Transaction): Promise<Queues> {
  // pg-boss' tables are the owner's.
  await tx.execute(sql`reset role`);
  const jobs = await tx.execute<Queues['jobs'][number]>(sql`select name, state::text as state, count(*)::int as count
    from pgboss.job where state in ('created', 'retry', 'active', 'failed') group by 1, 2 order by 1, 2`);
  await tx.execute(sql`set local role almanac_system`);
  const [row] = await tx.execute<{ deliveries: number; mails: number }>(sql`select
    (select count(*)::int from webhook_deliveries where due_at is not null) as deliveries,
    (select count(*)::int from notifications where mail_state = 'due' and mail_due_at <= now()) as mails`);
  const recent = await tx.execute<Queues['recent'][number]>(sql`select s.state, count(d.id)::int as count
    from jsonb_array_elements_text(${JSON.stringify(deliveryStates)}::jsonb) s (state)
    left join webhook_deliveries d on d.state = s.state and d.created_at > now() - interval '1 hour' group by 1`);
  return { jobs: [...jobs], recent: [...recent], deliveries: row?.deliveries ?? 0, mails: row?.mails ?? 0 };
}

export type WorkerRow = { name: string; looked: number | null; outcomes: Record<string, number> };
type PoolRow = { application: string; state: string; count: number };

export async function selectServer(tx: Transaction): Promise<{ workers: WorkerRow[]; pool: PoolRow[] }> {
  const workers = await tx.execute<WorkerRow>(sql`select name, outcomes,
      extract(epoch from now() - looked_at)::float8 as looked
    from workers where seen_at > now() - interval '20 seconds' order by name`);
  const pool = await tx.execute<PoolRow>(sql`select coalesce(nullif(application_name, ''), 'other') as application,
      coalesce(state, 'other') as state, count(*)::int as count
    from pg_stat_activity where datname = current_database() group by 1, 2 order by 1, 2`);
  return { workers: [...workers], pool: [...pool] };
}
