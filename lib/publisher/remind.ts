import type { TransactionSql } from 'postgres';
import { admit } from './admit';
import type { Machine } from './machine';
import { writeRollUps } from './roll-ups';
import type { WorkRow } from './rows';
import { workColumns, workJoins } from './select-work';
import { isFree, restoredAt } from './stops';
import { system } from './system';
import { writeEvent } from './write-event';
import { writeFailure, writeWithdrawal } from './write-failure';

/** A due reminder; its time may lie in what a restored backup has forgotten. */
type Row = WorkRow & { forgotten: boolean };

const lookFirst =
  'A backup was restored since: you may have been reminded of this before. Look whether it is posted already.';

/**
 * What is due and posted by a person: state and event in one short transaction, from which the notifications come. No
 * network is called, so nothing is left behind by a death: it happened or it did not. @returns how many there were
 */
export async function remind(machine: Machine, limit: number): Promise<number> {
  const count = await system(machine, async (tx) => {
    const rows = await pick(tx, machine, limit);
    await machine.step('remind.picked');
    for (const row of rows) {
      const admission = admit(row);
      if (admission.kind === 'send') await write(tx, row);
      else if (admission.kind === 'withdraw') await writeWithdrawal(tx, row);
      else await writeFailure(tx, row, admission);
    }
    await machine.step('remind.written');
    if (rows.length > 0) await writeRollUps(tx, rows);
    return rows.length;
  });
  if (count > 0) await machine.step('remind.committed');
  return count;
}

const pick = (tx: TransactionSql, machine: Machine, limit: number) => tx<Row[]>`
  with f as materialized (
    select p.organization_id, p.id, p.due_at as at, 'post' as part from publications p
      join accounts a on a.organization_id = p.organization_id and a.id = p.account_id
    where p.due_at <= statement_timestamp() and p.state = 'scheduled' and p.remind and ${isFree(tx)}
    order by p.due_at limit ${limit}
  )
  select ${workColumns(tx, machine)}, coalesce(greatest(p.created_at, p.due_at) < ${restoredAt(tx)}, false) as forgotten
  from f ${workJoins(tx)}
  where p.state = 'scheduled' and p.remind and p.due_at <= statement_timestamp()
  order by f.at, f.id limit ${limit} for no key update of p, o skip locked`;

/** Its comment is the person's too. */
async function write(tx: TransactionSql, row: Row): Promise<void> {
  const { organizationId, publicationId, postId, accountId } = row;
  const reason = row.forgotten ? lookFirst : null;
  const statement = tx`update publications set state = 'notification_sent', due_at = null,
      reminded_at = clock_timestamp(), failure_code = null, failure_reason = ${reason}, needs_person = false,
      follow_up_state = 'none', follow_up_due_at = null, updated_at = clock_timestamp()
    where organization_id = ${organizationId} and id = ${publicationId}`;
  const after = { postId, accountId, state: 'notification_sent', reason };
  const subject = { type: 'publication', id: publicationId };
  await Promise.all([statement.execute(), writeEvent(tx, row, 'publication.notification_sent', subject, after)]);
}
