import type { Credentials } from '@/lib/providers/provider';
import { unseal } from '@/lib/security/seal';
import { sealPurpose } from '@/lib/security/secrets';
import { stampOf } from './account-state';
import type { Machine } from './machine';
import { providerOf } from './quarantine';
import type { Recorder } from './recorder';
import { freshConnection } from './refresh';
import type { PartRef, Unsealed, WorkRow } from './rows';

export type CredentialsRow = PartRef &
  Pick<WorkRow, 'provider' | 'connectionId' | 'sealedConnection' | 'sealedAccount' | 'endsSoon'>;

const open = (machine: Machine, purpose: string, sealed: string | null): Credentials =>
  sealed === null ? {} : (JSON.parse(unseal(machine.secrets, purpose, sealed)) as Credentials);

/**
 * The account's credentials over its grant's, refreshed when they end soon.
 * @throws ProviderAuthError when the grant is over (already written down); other errors are passing.
 */
export async function credentialsOf(
  machine: Machine,
  row: CredentialsRow,
  call: { signal: AbortSignal; recorder: Recorder },
): Promise<Unsealed> {
  const renewable = row.endsSoon && providerOf(machine, row.provider)?.refresh !== undefined;
  const sealedConnection = renewable ? await freshConnection(machine, row, call) : row.sealedConnection;
  const own = open(machine, sealPurpose.account(row.accountId), row.sealedAccount);
  const grant = open(machine, sealPurpose.connection(row.connectionId), sealedConnection);
  return { credentials: { ...grant, ...own }, stamp: stampOf({ sealedConnection, sealedAccount: row.sealedAccount }) };
}
