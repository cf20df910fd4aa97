import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connections, providerApps } from '@/db/schema/accounts';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startBluesky } from '@/e2e/servers/bluesky';
import { startMastodon } from '@/e2e/servers/mastodon';
import { configureHttp } from '@/lib/providers/http';
import type { Context } from '../context';
import { attachAccounts } from './attach-accounts';
import { completeConnection } from './complete-connection';
import { findConnectFlow } from './find-connect-flow';
import { listConnectable } from './list-connectable';
import { startConnection } from './start-connection';

/** The three steps against a real Bluesky PDS and two Mastodon servers, through the services and the database. */
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let pds: Awaited<ReturnType<typeof startBluesky>>;
let towns: Awaited<ReturnType<typeof startMastodon>>[];
let ctx: Context;
let userId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PUBLIC_URL = 'http://planner.test';
  pds = await startBluesky();
  towns = [await startMastodon(), await startMastodon()];
  configureHttp({ allowPrivateHosts: [pds.host, ...towns.map((town) => town.host)] });
  ({ ctx, userId } = await seedLocation(database.db));
});
afterAll(async () => {
  await Promise.all([pds.stop(), ...towns.map((town) => town.stop())]);
  await database.close();
});

const rowsOf = <T>(read: (tx: Parameters<Parameters<typeof asSystem>[1]>[0]) => Promise<T>) =>
  asSystem(database.db, read);

async function attachThe(flowId: string) {
  const { accounts } = await listConnectable(ctx, { flowId });
  const attached = await attachAccounts(ctx, { flowId, remoteIds: accounts.map((account) => account.remoteId) });
  return attached.accounts;
}

test('Bluesky: a handle and an app password are enough, and no secret is readable in the database', async () => {
  const fields = { server: pds.url, handle: pds.handle, appPassword: pds.appPassword };
  const started = await startConnection(ctx, { provider: 'bluesky', method: 'password', fields });
  expect(started.kind).toBe('granted');
  expect(await attachThe(started.flowId)).toMatchObject([{ provider: 'bluesky', handle: 'ada.test', state: 'active' }]);
  const rows = await rowsOf((tx) => tx.select().from(connections).where(eq(connections.provider, 'bluesky')));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.expiresAt?.getTime()).toBeGreaterThan(Date.now());
  // A JWT begins twice like this; once is found by chance in what is sealed.
  expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]*\.eyJ/);
  expect(JSON.stringify(rows)).not.toContain(pds.appPassword);
});

test('Bluesky: what is wrong stands beside its field', async () => {
  const fields = { server: pds.url, handle: pds.handle, appPassword: 'wrong' };
  const asked = startConnection(ctx, { provider: 'bluesky', method: 'password', fields });
  await expect(asked).rejects.toMatchObject({ code: 'invalid', detail: { issues: [{ path: 'appPassword' }] } });
});

test('Mastodon: two servers, two apps, two accounts that are not mixed up', async () => {
  const handles: string[] = [];
  for (const town of towns) {
    const started = await startConnection(ctx, {
      provider: 'mastodon',
      method: 'oauth',
      fields: { server: town.host },
    });
    if (started.kind !== 'redirect') throw new Error('expected a redirect');
    const body = new URLSearchParams({ email: town.email, password: town.password, answer: 'authorize' });
    const answer = await fetch(started.url, { method: 'POST', body, redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.href).toContain('http://planner.test/api/connect/mastodon/callback');
    const params = Object.fromEntries(back.searchParams);
    const flow = await findConnectFlow(database.db, {
      provider: 'mastodon',
      state: params.state ?? '',
      userId,
      now: ctx.now,
    });
    if (!flow) throw new Error('The flow was not found by its state.');
    expect(await completeConnection(ctx, { flowId: flow.flowId, params })).toMatchObject({ step: 'granted' });
    handles.push(...(await attachThe(flow.flowId)).map((account) => account.handle));
  }
  expect(handles).toEqual(towns.map((town) => `ada@${town.host}`));
  const apps = await rowsOf((tx) => tx.select().from(providerApps));
  expect(apps.map((app) => app.serverUrl).sort()).toEqual(towns.map((town) => town.url).sort());
});
