import type { TransactionSql } from 'postgres';
import type { FailureCode } from '@/lib/domain/settle';
import type { WorkRow } from './rows';
import { writePart } from './write-part';

/** A due part that may not go out: settled with its reason, without an attempt, because nothing was tried. */
export const writeFailure = (tx: TransactionSql, row: WorkRow, failure: { code: FailureCode; reason: string }) =>
  writePart(tx, row, {
    state: 'failed',
    dueInSeconds: null,
    tries: row.tries,
    failureCode: failure.code,
    reason: failure.reason,
  });

/** The post was deleted: what was still planned of it is over. The deletion has its own event. */
export async function writeWithdrawal(tx: TransactionSql, row: WorkRow): Promise<void> {
  const { organizationId, publicationId } = row;
  if (row.part === 'post') {
    await tx`update publications set state = 'deleted', due_at = null, updated_at = clock_timestamp()
      where organization_id = ${organizationId} and id = ${publicationId}`;
  } else {
    await tx`update publications set follow_up_state = 'none', follow_up_due_at = null, updated_at = clock_timestamp()
      where organization_id = ${organizationId} and id = ${publicationId}`;
  }
}
