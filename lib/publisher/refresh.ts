import type { TransactionSql } from 'postgres';
import { type Credentials, type Grant, ProviderAuthError } from '@/lib/providers/provider';
import { seal, unseal } from '@/lib/security/seal';
import { sealPurpose } from '@/lib/security/secrets';
import { markConnectionOver } from './account-state';
import type { Machine } from './machine';
import { providerOf } from './quarantine';
import type { Recorder } from './recorder';
import type { PartRef } from './rows';
import { system } from './system';
import { within } from './within';

type Ref = PartRef & { provider: string; connectionId: string };
type Call = { signal: AbortSignal; recorder: Recorder };
type Row = {
  sealed: string | null;
  state: string;
  label: string;
  remoteId: string;
  serverUrl: string;
  scopes: string[];
  expiresMs: number | null;
  leftMs: number | null;
};

/**
 * The sealed credentials of a connection whose token ends soon, renewed by exactly one caller: callers of this process
 * share one promise, processes take turns on the row's lock and find it fresh.
 */
export function freshConnection(machine: Machine, ref: Ref, call: Call): Promise<string | null> {
  const key = `${ref.organizationId}:${ref.connectionId}`;
  const running = machine.refreshes.get(key) as Promise<string | null> | undefined;
  if (running) return running;
  const started = refreshOrKeep(machine, ref, call).finally(() => machine.refreshes.delete(key));
  machine.refreshes.set(key, started);
  return started;
}

/** A passing error keeps a token that still works; a grant that is over is read once more before it is believed. */
async function refreshOrKeep(machine: Machine, ref: Ref, call: Call): Promise<string | null> {
  let used: Row | undefined;
  try {
    return await refreshUnderLock(machine, ref, call, (row) => {
      used = row;
    });
  } catch (error) {
    if (error instanceof ProviderAuthError) {
      const over = await system(machine, (tx) => markConnectionOver(tx, ref, used?.sealed ?? null, error.message));
      if (over) throw error;
      return (await read(machine, ref)).sealed;
    }
    if (used && used.leftMs !== null && used.leftMs > 30_000) return used.sealed;
    throw error;
  }
}

const select = (tx: TransactionSql, ref: Ref) => tx<Row[]>`select sealed_credentials as sealed, state, label,
    remote_id as "remoteId", server_url as "serverUrl", scopes,
    extract(epoch from expires_at)::float8 * 1000 as "expiresMs",
    extract(epoch from expires_at - clock_timestamp())::float8 * 1000 as "leftMs"
  from connections where organization_id = ${ref.organizationId} and id = ${ref.connectionId}`;

async function read(machine: Machine, ref: Ref): Promise<Row> {
  const [row] = await system(machine, (tx) => select(tx, ref));
  if (!row) throw new ProviderAuthError('The connection was removed.');
  return row;
}

/**
 * The one place that holds a row during a call, and only this row: whoever else needs this token has to wait for the
 * new one anyway. The pool's idle limit ends the transaction of a frozen process.
 */
async function refreshUnderLock(machine: Machine, ref: Ref, call: Call, seen: (row: Row) => void) {
  const { refreshSeconds, refreshAheadSeconds } = machine.timing;
  const provider = providerOf(machine, ref.provider);
  const sealed = await system(
    machine,
    async (tx) => {
      const patience = tx`select set_config('lock_timeout', ${`${refreshSeconds + 5}s`}, true)`;
      const [, [row]] = await Promise.all([patience.execute(), tx<Row[]>`${select(tx, ref)} for update`.execute()]);
      if (!row) throw new ProviderAuthError('The connection was removed.');
      seen(row);
      if (row.leftMs === null || row.leftMs > refreshAheadSeconds * 1000) return row.sealed;
      if (!provider?.refresh || row.sealed === null) return row.sealed;
      const grant = openGrant(machine, ref, row);
      const signal = AbortSignal.any([call.signal, AbortSignal.timeout(refreshSeconds * 1000)]);
      const record = call.recorder.record;
      const answer = provider.refresh(grant, { signal, record });
      const renewed = await within(answer, refreshSeconds * 1000 + 1000, 'The token could not be renewed in time.');
      await machine.step('refresh.called');
      return store(tx, machine, ref, grant, renewed);
    },
    (refreshSeconds * 2 + 10) * 1000,
  );
  await machine.step('refresh.stored');
  return sealed;
}

function openGrant(machine: Machine, ref: Ref, row: Row): Grant {
  const plain = unseal(machine.secrets, sealPurpose.connection(ref.connectionId), row.sealed ?? '');
  const { label, remoteId, serverUrl, scopes } = row;
  const expiresAt = row.expiresMs === null ? null : new Date(row.expiresMs);
  return { credentials: JSON.parse(plain) as Credentials, label, remoteId, serverUrl, scopes, expiresAt };
}

/** An empty value (a refresh token left out of the answer) never overwrites a stored one. */
const merge = (old: Credentials, renewed: Credentials): Credentials => ({
  ...old,
  ...Object.fromEntries(Object.entries(renewed).filter(([, value]) => value !== '')),
});

/** The provider counted the token's end on this machine's clock; what is left of it is put on the database's. */
async function store(tx: TransactionSql, machine: Machine, ref: Ref, old: Grant, renewed: Grant): Promise<string> {
  const credentials = merge(old.credentials, renewed.credentials);
  const sealed = seal(machine.secrets, sealPurpose.connection(ref.connectionId), JSON.stringify(credentials));
  const left = renewed.expiresAt === null ? null : (renewed.expiresAt.getTime() - Date.now()) / 1000;
  await tx`update connections set sealed_credentials = ${sealed}, refreshed_at = clock_timestamp(), state_reason = null,
      expires_at = clock_timestamp() + make_interval(secs => ${left}::float8)
    where organization_id = ${ref.organizationId} and id = ${ref.connectionId}`;
  return sealed;
}
