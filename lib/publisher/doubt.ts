import type { TransactionSql } from 'postgres';
import { newId } from '@/db/id';
import type { Machine } from './machine';
import { writeRollUps } from './roll-ups';
import type { WorkRow } from './rows';
import { workColumns, workJoins } from './select-work';
import { isDoubtful, restoredAt } from './stops';
import { system } from './system';
import { writeWithdrawal } from './write-failure';
import { writePart } from './write-part';

const reason =
  'A backup was restored: this may have gone out in the time it does not know. Almanac looks before it sends.';

/**
 * What is due and was planned before a backup was restored becomes unknown instead of being sent: the looks decide, as
 * after a lost answer. Pauses do not matter, because looking sends nothing. @returns how many there were
 */
export async function doubt(machine: Machine, limit: number): Promise<number> {
  const count = await system(machine, async (tx) => {
    const rows = await pick(tx, machine, limit);
    for (const row of rows) await (row.deleted ? writeWithdrawal(tx, row) : write(tx, machine, row));
    await writeRollUps(tx, rows);
    return rows.length;
  });
  if (count > 0) machine.log.info({ count }, 'Due since a backup was restored: looked up before they are sent.');
  return count;
}

const pick = (tx: TransactionSql, machine: Machine, limit: number) => tx<WorkRow[]>`
  with f as materialized (
    (select p.organization_id, p.id, p.due_at as at, 'post' as part from publications p
      where p.due_at <= statement_timestamp() and p.state = 'scheduled' and ${isDoubtful(tx, tx`'post'`)}
      order by p.due_at limit ${limit})
    union all
    (select p.organization_id, p.id, p.follow_up_due_at, 'follow_up' from publications p
      where p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'scheduled' and p.state = 'published'
        and ${isDoubtful(tx, tx`'follow_up'`)} order by p.follow_up_due_at limit ${limit})
  )
  select ${workColumns(tx, machine)} from f ${workJoins(tx)}
  where case f.part when 'post' then p.state = 'scheduled' and p.due_at <= statement_timestamp()
    else p.state = 'published' and p.follow_up_state = 'scheduled' and p.follow_up_due_at <= statement_timestamp() end
  order by f.at, f.id limit ${limit} for no key update of p, o skip locked`;

/** The journal says why: an attempt that was never fenced, reaching back to when the backup was taken. */
async function write(tx: TransactionSql, machine: Machine, row: WorkRow): Promise<void> {
  const { organizationId, locationId, publicationId, accountId, part, attempts, lastHandles, tries } = row;
  const handles = row.lastFingerprint === row.fingerprint ? (lastHandles ?? {}) : {};
  const attempt = tx`insert into attempts (organization_id, location_id, id, publication_id, account_id, part, number,
      state, worker, fingerprint, handles, claimed_at, lease_until, finished_at, reason, exchanges, evidence)
    select ${organizationId}, ${locationId}, ${newId()}, ${publicationId}, ${accountId}, ${part}, ${attempts + 1},
      'unknown', ${machine.workerName}, ${row.fingerprint ?? ''}, ${JSON.stringify(handles)}::text::jsonb,
      (select coalesce(min(h.since), clock_timestamp()) from server_holds h
        where h.kind = 'restore' and h.started_at = ${restoredAt(tx)}),
      clock_timestamp(), clock_timestamp(), ${reason}, '[]', '[]'`;
  const change = { state: 'unknown', dueInSeconds: 0, tries, failureCode: null, reason } as const;
  await Promise.all([attempt.execute(), writePart(tx, row, change)]);
}
