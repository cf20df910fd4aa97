import type { TransactionSql } from 'postgres';
import type { AccountRow, PartRef } from './rows';
import { writeEvent } from './write-event';

/** Which stored credentials were used, without telling them. */
export const stampOf = (row: Pick<AccountRow, 'sealedConnection' | 'sealedAccount'>): string =>
  JSON.stringify([row.sealedConnection, row.sealedAccount]);

type Ref = PartRef & { connectionId: string };

/** Whether somebody refreshed or reconnected since the credentials with this stamp were read. */
export async function grantChanged(tx: TransactionSql, ref: Ref, stamp: string | null): Promise<boolean> {
  if (stamp === null) return false;
  const [row] = await tx<Pick<AccountRow, 'sealedConnection' | 'sealedAccount'>[]>`
    select c.sealed_credentials as "sealedConnection", a.sealed_credentials as "sealedAccount"
    from accounts a join connections c on c.organization_id = a.organization_id and c.id = a.connection_id
    where a.organization_id = ${ref.organizationId} and a.id = ${ref.accountId}`;
  return row !== undefined && stampOf(row) !== stamp;
}

/** A refused token is evidence about this account alone: one page's trouble never stops the other pages of a grant. */
export async function markReconnect(tx: TransactionSql, ref: Ref, reason: string): Promise<void> {
  const rows = await tx`update accounts set state = 'reconnect_needed', state_reason = ${reason}
    where organization_id = ${ref.organizationId} and id = ${ref.accountId} and state = 'active' returning id`;
  if (rows.length === 0) return;
  await writeEvent(tx, ref, 'account.reconnect_needed', { type: 'account', id: ref.accountId }, { reason });
}

/** The grant itself is over: the connection and every account that lives from it ask to be reconnected. */
export async function markConnectionOver(
  tx: TransactionSql,
  ref: Ref,
  sealedConnection: string | null,
  reason: string,
): Promise<boolean> {
  const connections = await tx`update connections set state = 'reconnect_needed', state_reason = ${reason}
    where organization_id = ${ref.organizationId} and id = ${ref.connectionId}
      and sealed_credentials is not distinct from ${sealedConnection} returning id`;
  if (connections.length === 0) return false;
  const rows = await tx<{ id: string }[]>`update accounts set state = 'reconnect_needed', state_reason = ${reason}
    where organization_id = ${ref.organizationId} and connection_id = ${ref.connectionId} and state = 'active'
    returning id`;
  for (const { id } of rows) {
    await writeEvent(tx, ref, 'account.reconnect_needed', { type: 'account', id }, { reason });
  }
  return true;
}
