import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { type Credentials, ProviderAuthError } from '@/lib/providers/provider';
import { seal, unseal } from '@/lib/security/seal';
import { sealPurpose } from '@/lib/security/secrets';
import type { Context } from '@/lib/services/context';
import { type CredentialsRow, credentialsOf } from './credentials';
import { recorder } from './recorder';
import { type HostileNetwork, hostileNetwork } from './testing/hostile-network';
import { look, planPost } from './testing/plan';
import { runToTheEnd, testMachine, testSecrets } from './testing/test-machine';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let network: HostileNetwork;
let row: CredentialsRow;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
  network = hostileNetwork();
  row = await seedGrant({ token: 'old', refresh: 'r1' }, '1 minute');
});

async function seedGrant(credentials: Credentials, left: string): Promise<CredentialsRow> {
  const accountId = await seedAccount(ctx);
  const [account] = await look(database.sql, (tx) => tx`select connection_id from accounts where id = ${accountId}`);
  const connectionId = (account as { connection_id: string }).connection_id;
  const sealedConnection = seal(testSecrets, sealPurpose.connection(connectionId), JSON.stringify(credentials));
  await look(
    database.sql,
    (
      tx,
    ) => tx`update connections set sealed_credentials = ${sealedConnection}, expires_at = now() + ${left}::text::interval
      where id = ${connectionId}`,
  );
  const { organizationId, locationId } = ctx;
  return {
    ...{ organizationId, locationId, accountId, connectionId, sealedConnection, sealedAccount: null, endsSoon: true },
    ...{ publicationId: 'p', postId: 'o', part: 'post', provider: 'playground' },
  };
}
const call = () => ({ signal: new AbortController().signal, recorder: recorder() });
const connection = async () => {
  const [found] = await look(
    database.sql,
    (tx) => tx<{ state: string; sealed: string; left: number }[]>`select state, sealed_credentials as sealed,
      extract(epoch from expires_at - now())::float8 as left from connections where id = ${row.connectionId}`,
  );
  if (!found) throw new Error('No connection');
  const plain = unseal(testSecrets, sealPurpose.connection(row.connectionId), found.sealed);
  return { ...found, credentials: JSON.parse(plain) as Credentials };
};
const inAnHour = () => new Date(Date.now() + 3600_000);

test('200 callers in twenty processes when a token ends: one refresh, no disconnect, all of them get the new token', async () => {
  network.state.refresh = async (grant) => {
    await sleep(50);
    // A one-time refresh token: whoever used it again would lose the grant.
    if (network.calls.refresh > 1) throw new ProviderAuthError('invalid_grant');
    return { ...grant, credentials: { token: 'new', refresh: 'r2' }, expiresAt: inAnHour() };
  };
  const machines = Array.from({ length: 20 }, () => testMachine(database.sql, network));
  const all = await Promise.all(
    machines.flatMap((machine) => Array.from({ length: 10 }, () => credentialsOf(machine, row, call()))),
  );
  expect(network.calls.refresh).toBe(1);
  expect(all).toHaveLength(200);
  expect(new Set(all.map(({ credentials }) => credentials.token))).toEqual(new Set(['new']));
  expect(await connection()).toMatchObject({ state: 'active', credentials: { token: 'new', refresh: 'r2' } });
});

test('an empty refresh token never overwrites the stored one', async () => {
  network.state.refresh = async (grant) => ({
    ...grant,
    credentials: { token: 'new', refresh: '' },
    expiresAt: inAnHour(),
  });
  await credentialsOf(testMachine(database.sql, network), row, call());
  expect((await connection()).credentials).toEqual({ token: 'new', refresh: 'r1' });
});

test('a clock ten minutes off still stores how long the token really lasts', async () => {
  network.state.refresh = async (grant) => ({ ...grant, expiresAt: inAnHour() });
  const real = Date.now;
  Date.now = () => real() + 600_000;
  try {
    await credentialsOf(testMachine(database.sql, network), row, call());
  } finally {
    Date.now = real;
  }
  expect(Math.round((await connection()).left / 60)).toBe(60);
});

test('a passing error keeps a token that still works; without one it is a later try, not a reconnect', async () => {
  const unavailable = async () => {
    throw new Error('503');
  };
  network.state.refresh = unavailable;
  const { credentials } = await credentialsOf(testMachine(database.sql, network), row, call());
  expect(credentials.token).toBe('old');
  row = await seedGrant({ token: 'old', refresh: 'r1' }, '-1 minute');
  await expect(credentialsOf(testMachine(database.sql, network), row, call())).rejects.toThrow('503');
  expect(await connection()).toMatchObject({ state: 'active', credentials: { refresh: 'r1' } });
});

test('a grant that is over: connection and account ask to be reconnected, with an event; the post failed, unsent', async () => {
  network.state.refresh = async () => {
    throw new ProviderAuthError('invalid_grant');
  };
  const { publicationIds } = await planPost(ctx, { accountIds: [row.accountId] });
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect((await connection()).state).toBe('reconnect_needed');
  const found = await look(
    database.sql,
    (tx) => tx`select p.state, p.failure_code, a.state as account,
    (select count(*)::int from events e where e.subject_id = a.id and e.name = 'account.reconnect_needed') as events
    from publications p join accounts a on a.id = p.account_id where p.id = ${publicationIds[0] as string}`,
  );
  expect(found).toEqual([{ state: 'failed', failure_code: 'reconnect', account: 'reconnect_needed', events: 1 }]);
  expect(network.calls).toMatchObject({ refresh: 1, commit: 0 });
});

test('invalid_grant because somebody else reconnected meanwhile is not believed', async () => {
  network.state.refresh = async () => {
    throw new ProviderAuthError('invalid_grant');
  };
  const machine = testMachine(database.sql, network);
  const renewed = seal(
    testSecrets,
    sealPurpose.connection(row.connectionId),
    JSON.stringify({ token: 'by-person', refresh: 'r9' }),
  );
  const begin = machine.sql.begin.bind(machine.sql);
  // The first transaction refreshes; a person's reconnect lands before the second, which would mark the grant as over.
  let transactions = 0;
  machine.sql = Object.assign(Object.create(machine.sql), {
    begin: async (work: Parameters<typeof begin>[1]) => {
      transactions += 1;
      if (transactions === 2) {
        await look(
          database.sql,
          (tx) => tx`update connections set sealed_credentials = ${renewed} where id = ${row.connectionId}`,
        );
      }
      return begin(work as never);
    },
  });
  const { credentials } = await credentialsOf(machine, row, call());
  expect(credentials.token).toBe('by-person');
  expect((await connection()).state).toBe('active');
});
