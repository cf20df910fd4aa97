import type { TransactionSql } from 'postgres';
import { newId } from '@/db/id';
import { admit, fingerprintNow } from './admit';
import { findWaits, writeWait } from './budgets';
import { isIdle, withAccount } from './due-rows';
import type { Machine } from './machine';
import { writeRollUps } from './roll-ups';
import type { WorkRow } from './rows';
import { workColumns, workJoins } from './select-work';
import { isDoubtful, mayBeSent } from './stops';
import { system } from './system';
import { writeFailure, writeWithdrawal } from './write-failure';

/** One attempt that is ours until its lease ends. */
export type Claim = {
  attemptId: string;
  row: WorkRow & { fingerprint: string };
  /** Handles of an earlier attempt at the same content, still good. */
  handles: Record<string, string>;
  firstClaimedAt: Date;
  now: Date;
};

/**
 * Claims up to `limit` due parts in one short transaction. Those that may not go out are settled here and never sent;
 * those over their account's budget are put off.
 * @returns what to send, and how many rows were dealt with in all.
 */
export async function claim(machine: Machine, limit: number): Promise<{ claims: Claim[]; handled: number }> {
  const result = await system(machine, async (tx) => {
    // Without statistics the planner crosses all rows of an organization; the order written is the right one. And what is
    // due comes off its index in order, as far as it is needed: sorting would read all of it.
    const inOrder = tx`select set_config('join_collapse_limit', '1', true), set_config('enable_sort', 'off', true),
      set_config('enable_bitmapscan', 'off', true)`.execute();
    const [, rows] = await Promise.all([inOrder, pick(tx, machine, limit)]);
    await machine.step('claim.picked');
    if (rows.length === 0) return { claims: [], handled: 0 };
    const sendable: WorkRow[] = [];
    for (const row of rows) {
      const admission = admit(row);
      if (admission.kind === 'send') sendable.push(row);
      else if (admission.kind === 'withdraw') await writeWithdrawal(tx, row);
      else await writeFailure(tx, row, admission);
    }
    const waits = await findWaits(tx, sendable);
    for (const wait of waits) await writeWait(tx, wait);
    const waiting = new Set(waits.map(({ row }) => row));
    const free = sendable.filter((row) => !waiting.has(row));
    const claims = await insertAttempts(tx, machine, free);
    await machine.step('claim.inserted');
    await writeRollUps(tx, rows);
    return { claims, handled: rows.length };
  });
  await machine.step('claim.committed');
  return result;
}

/** How many due rows are looked through for the first of each account, at least. */
const leastWindow = 100;

/**
 * The first due part of each account that has no live attempt and is not kept from sending, oldest first, locked. Rows
 * somebody else holds are skipped, never waited for. The windows keep a long backlog from being read for every claim; an account
 * that fills one alone is busy in the next.
 */
function pick(tx: TransactionSql, machine: Machine, limit: number): Promise<WorkRow[]> {
  const free = tx`(a.next_allowed_at is null or a.next_allowed_at <= statement_timestamp()) and ${isIdle(tx)}
    and ${mayBeSent(tx)}`;
  const window = Math.max(leastWindow, limit * 8);
  return tx<WorkRow[]>`
    with due as (
      (select p.organization_id, p.id, p.account_id, p.due_at as at, 'post' as part from publications p ${withAccount(tx)}
        where p.due_at <= statement_timestamp() and p.state = 'scheduled' and ${free}
          and not ${isDoubtful(tx, tx`'post'`)} order by p.due_at limit ${window})
      union all
      (select p.organization_id, p.id, p.account_id, p.follow_up_due_at, 'follow_up' from publications p ${withAccount(tx)}
        where p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'scheduled'
          and p.state = 'published' and ${free} and not ${isDoubtful(tx, tx`'follow_up'`)}
          order by p.follow_up_due_at limit ${window})
    ), first as (
      select distinct on (organization_id, account_id) * from due order by organization_id, account_id, at, id
    ), f as materialized (select * from first order by at, id limit ${limit * 4})
    select ${workColumns(tx, machine)} from f ${workJoins(tx)}
    where case f.part when 'post' then p.state = 'scheduled' and p.due_at <= statement_timestamp()
      else p.state = 'published' and p.follow_up_state = 'scheduled' and p.follow_up_due_at <= statement_timestamp() end
    order by f.at, f.id limit ${limit}
    for no key update of p, o skip locked`;
}

/** The journal comes first: no attempt row, no call. Whoever lost a race on an account or publication gets none. */
async function insertAttempts(tx: TransactionSql, machine: Machine, rows: WorkRow[]): Promise<Claim[]> {
  if (rows.length === 0) return [];
  const wanted = rows
    .map((row) => ({ row, attemptId: newId(), handles: reusableHandles(row), fingerprint: fingerprintNow(row) }))
    .sort((x, y) => (x.row.accountId < y.row.accountId ? -1 : 1));
  const values = wanted.map(({ row, attemptId, handles, fingerprint }) => ({
    ...{ organization_id: row.organizationId, location_id: row.locationId, id: attemptId, fingerprint, handles },
    ...{ publication_id: row.publicationId, account_id: row.accountId, part: row.part, number: row.attempts + 1 },
  }));
  const inserted = await tx<{ id: string; claimedMs: number }[]>`
    with fresh as (
      insert into attempts (organization_id, location_id, id, publication_id, account_id, part, number, state, worker,
        fingerprint, handles, claimed_at, lease_until, exchanges, evidence)
      select organization_id, location_id, id, publication_id, account_id, part, number, 'claimed',
        ${machine.workerName}, fingerprint, handles, clock_timestamp(),
        clock_timestamp() + make_interval(secs => ${machine.timing.leaseSeconds}), '[]', '[]'
      from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as v (organization_id text, location_id text,
        id text, publication_id text, account_id text, part text, number int, fingerprint text, handles jsonb)
      on conflict do nothing returning *
    )
    update publications p set updated_at = clock_timestamp(),
      state = case f.part when 'post' then 'in_progress' else p.state end,
      due_at = case f.part when 'post' then null else p.due_at end,
      follow_up_state = case f.part when 'post' then p.follow_up_state else 'in_progress' end,
      follow_up_due_at = case f.part when 'post' then p.follow_up_due_at else null end
    from fresh f where p.organization_id = f.organization_id and p.id = f.publication_id
    returning f.id, extract(epoch from f.claimed_at)::float8 * 1000 as "claimedMs"`;
  const claimed = new Map(inserted.map(({ id, claimedMs }) => [id, new Date(claimedMs)]));
  return wanted.flatMap(({ row, attemptId, handles, fingerprint }) => {
    const now = claimed.get(attemptId);
    if (!now) return [];
    const firstClaimedAt = row.firstClaimedMs === null ? now : new Date(row.firstClaimedMs);
    return [{ attemptId, row: { ...row, fingerprint }, handles, firstClaimedAt, now }];
  });
}

/** A rejected try may have failed because of its uploads, and networks throw unused uploads away after a while. */
function reusableHandles(row: WorkRow): Record<string, string> {
  const same = row.lastFingerprint === row.fingerprint && row.lastState !== 'rejected' && row.lastIsFresh;
  return same ? (row.lastHandles ?? {}) : {};
}
