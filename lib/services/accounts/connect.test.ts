import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { accounts, connectFlows, connections } from '@/db/schema/accounts';
import { events } from '@/db/schema/events';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startPlayground } from '@/lib/apis/playground/testing';
import { networkIds } from '@/lib/domain/network';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { configureHttp } from '@/lib/providers/http';
import { configurePlayground } from '@/lib/providers/playground/base-url';
import { unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { Context } from '../context';
import { createPage } from '../playground/create-page';
import { listPages } from '../playground/list-pages';
import { attachAccounts } from './attach-accounts';
import { completeConnection } from './complete-connection';
import { disconnectAccount } from './disconnect-account';
import { findConnectFlow } from './find-connect-flow';
import { listAccounts } from './list-accounts';
import { listConnectable } from './list-connectable';
import { listProviders } from './list-providers';
import { startConnection } from './start-connection';
import { consentOnPlayground, grantOnPlayground } from './testing';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let network: Awaited<ReturnType<typeof startPlayground>>;
let pages: PlaygroundPage[];
let ctx: Context;
let userId: string;
const playgroundStart = { provider: 'playground', method: 'oauth', fields: {} } as const;

beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PUBLIC_URL = 'http://planner.test';
  network = await startPlayground(database.db);
  configureHttp({ allowPrivateHosts: [network.url] });
  configurePlayground(network.url);
  pages = await listPages(database.db);
});
afterAll(async () => {
  await network.close();
  await database.close();
});
beforeEach(async () => {
  ({ ctx, userId } = await seedLocation(database.db));
});

const pageIds = () => pages.map((page) => page.id);
const eventNames = async (subjectId: string) =>
  (
    await asSystem(database.db, (tx) =>
      tx.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.id),
    )
  ).map((event) => event.name);
const rowsOf = (where: Context) =>
  asSystem(database.db, async (tx) => ({
    accounts: await tx.select().from(accounts).where(eq(accounts.locationId, where.locationId)),
    connections: await tx.select().from(connections).where(eq(connections.locationId, where.locationId)),
    flows: await tx.select().from(connectFlows).where(eq(connectFlows.locationId, where.locationId)),
  }));
const attachAll = async (where: Context, ids: string[]) => {
  const flow = await grantOnPlayground(where, ids);
  return (await attachAccounts(where, { flowId: flow.flowId, remoteIds: ids })).accounts;
};

test('three steps: consent, list with search, attach; tokens are sealed', async () => {
  const view = await grantOnPlayground(ctx, pageIds());
  expect(view).toMatchObject({ step: 'granted', failure: null, reconnecting: null, total: pages.length });
  const search = await listConnectable(ctx, { flowId: view.flowId, search: 'HÁRBOUR' });
  expect(search.accounts.map((account) => account.handle)).toEqual(['harbour-coffee']);
  expect(search.total).toBe(pages.length);

  const remoteIds = pageIds().slice(0, 2);
  const attached = await attachAccounts(ctx, { flowId: view.flowId, remoteIds });
  expect(attached.accounts.map((account) => account.state)).toEqual(['active', 'active']);
  expect((await listAccounts(ctx)).map((account) => account.id)).toEqual(
    attached.accounts.map((account) => account.id),
  );
  expect(await eventNames(attached.accounts[0]?.id ?? '')).toEqual(['account.attached']);
  const rows = await rowsOf(ctx);
  expect(rows.flows).toEqual([]);
  expect(rows.connections).toHaveLength(1);
  const [connection] = rows.connections;
  expect(connection?.sealedCredentials).not.toContain('pgt_');
  const opened = unseal(secrets(), sealPurpose.connection(connection?.id ?? ''), connection?.sealedCredentials ?? '');
  expect(JSON.parse(opened).accessToken).toMatch(/^pgt_/);
});

test('state works once and only for the person, provider and half hour it was made for', async () => {
  const started = await startConnection(ctx, playgroundStart);
  if (started.kind !== 'redirect') throw new Error('expected a redirect');
  const params = await consentOnPlayground(ctx, started.url, pageIds());
  const ask = { provider: 'playground', state: params.state, userId, now: ctx.now };
  expect(await findConnectFlow(database.db, { ...ask, userId: newId() })).toBeNull();
  expect(await findConnectFlow(database.db, { ...ask, provider: 'bluesky' })).toBeNull();
  expect(await findConnectFlow(database.db, { ...ask, state: 'guessed' })).toBeNull();
  expect(await findConnectFlow(database.db, { ...ask, now: new Date(ctx.now.getTime() + 31 * 60_000) })).toBeNull();
  const found = await findConnectFlow(database.db, ask);
  expect(found).toEqual({ flowId: started.flowId, locationId: ctx.locationId });

  const flowId = started.flowId;
  const answers = await Promise.allSettled([
    completeConnection(ctx, { flowId, params }),
    completeConnection(ctx, { flowId, params }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await findConnectFlow(database.db, ask)).toBeNull();
  const [row] = (await rowsOf(ctx)).flows;
  expect(JSON.stringify(row)).not.toContain(params.state);
});

test('refusing on the network is told, and nothing is connected', async () => {
  const { flowId } = (await startConnection(ctx, playgroundStart)) as { flowId: string };
  expect(await completeConnection(ctx, { flowId, params: { error: 'access_denied' } })).toEqual({
    flowId,
    step: 'failed',
  });
  expect(await listConnectable(ctx, { flowId })).toMatchObject({
    step: 'failed',
    failure: { message: expect.stringContaining('refused') },
  });
  await expect(attachAccounts(ctx, { flowId, remoteIds: ['x'] })).rejects.toMatchObject({ code: 'conflict' });
  expect((await rowsOf(ctx)).accounts).toEqual([]);
});

test('the same account twice is one; a second consent does not end the first one’s accounts', async () => {
  const [first, second] = pageIds();
  const [one] = await attachAll(ctx, [first ?? '']);
  const [two] = await attachAll(ctx, [second ?? '']);
  const [again] = await attachAll(ctx, [first ?? '']);
  expect(again?.id).toBe(one?.id);
  const rows = await rowsOf(ctx);
  expect(rows.accounts).toHaveLength(2);
  // The first consent has no account left, so its tokens are gone.
  expect(rows.connections.map((connection) => connection.id).sort()).toEqual(
    [again?.connectionId, two?.connectionId].sort(),
  );
  expect(await eventNames(one?.id ?? '')).toEqual(['account.attached', 'account.reconnected']);
});

test('reconnecting keeps the id, and refuses another account in words', async () => {
  const [first, second] = pageIds();
  const [account] = await attachAll(ctx, [first ?? '']);
  const id = account?.id ?? '';
  await asSystem(database.db, (tx) =>
    tx.update(accounts).set({ state: 'reconnect_needed', stateReason: 'Expired' }).where(eq(accounts.id, id)),
  );
  expect(await listAccounts(ctx)).toMatchObject([{ id, state: 'reconnect_needed', stateReason: 'Expired' }]);

  const wrong = await grantOnPlayground(ctx, [second ?? ''], id);
  expect(wrong.reconnecting).toMatchObject({ accountId: id, remoteId: first });
  await expect(attachAccounts(ctx, { flowId: wrong.flowId, remoteIds: [second ?? ''] })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(account?.handle ?? ''),
  });
  const right = await grantOnPlayground(ctx, [first ?? ''], id);
  const done = await attachAccounts(ctx, { flowId: right.flowId, remoteIds: [first ?? ''] });
  expect(done.accounts).toMatchObject([{ id, state: 'active', stateReason: null }]);
  await expect(
    startConnection(ctx, { provider: 'bluesky', method: 'password', fields: {}, reconnectAccountId: id }),
  ).rejects.toMatchObject({ code: expect.stringMatching(/conflict|invalid/) });
});

test('disconnecting deletes the tokens, once no account of the grant is left', async () => {
  const [one, two] = await attachAll(ctx, pageIds().slice(0, 2));
  const disconnected = await disconnectAccount(ctx, { accountId: one?.id ?? '' });
  expect(disconnected).toMatchObject({ state: 'disconnected', stateReason: expect.stringContaining('Ada Owner') });
  expect((await rowsOf(ctx)).connections[0]?.sealedCredentials).toMatch(/^v1\./);
  await disconnectAccount(ctx, { accountId: two?.id ?? '' });
  await disconnectAccount(ctx, { accountId: two?.id ?? '' });
  const rows = await rowsOf(ctx);
  expect(rows.connections[0]).toMatchObject({ sealedCredentials: null, state: 'disconnected' });
  expect(await eventNames(two?.id ?? '')).toEqual(['account.attached', 'account.disconnected']);
  expect(await listAccounts(ctx)).toEqual([]);
  const [back] = await attachAll(ctx, [pages[0]?.id ?? '']);
  expect(back).toMatchObject({ id: one?.id, state: 'active' });
});

test('another location sees and touches nothing', async () => {
  const other = await seedLocation(database.db);
  const [account] = await attachAll(ctx, pageIds().slice(0, 1));
  const flow = await grantOnPlayground(ctx, pageIds());
  const accountId = account?.id ?? '';
  expect(await listAccounts(other.ctx)).toEqual([]);
  await expect(disconnectAccount(other.ctx, { accountId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(listConnectable(other.ctx, { flowId: flow.flowId })).rejects.toMatchObject({ code: 'not_found' });
  const remoteIds = [pages[0]?.id ?? ''];
  await expect(attachAccounts(other.ctx, { flowId: flow.flowId, remoteIds })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(startConnection(other.ctx, { ...playgroundStart, reconnectAccountId: accountId })).rejects.toMatchObject(
    { code: 'not_found' },
  );
  await expect(completeConnection(other.ctx, { flowId: flow.flowId, params: {} })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(attachAccounts(ctx, { flowId: flow.flowId, remoteIds: [newId()] })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a colleague cannot finish what another started; an author may not connect', async () => {
  const flow = await grantOnPlayground(ctx, pageIds());
  const colleague: Context = {
    ...ctx,
    actor: { kind: 'member', userId: newId(), name: 'Bo', organizationRole: 'admin', locationRole: null },
  };
  await expect(listConnectable(colleague, { flowId: flow.flowId })).rejects.toMatchObject({ code: 'not_found' });
  const author: Context = {
    ...ctx,
    actor: { kind: 'member', userId, name: 'Ada', organizationRole: 'member', locationRole: 'author' },
  };
  const [account] = await attachAll(ctx, pageIds().slice(0, 1));
  await expect(startConnection(author, playgroundStart)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(attachAccounts(author, { flowId: flow.flowId, remoteIds: pageIds() })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(disconnectAccount(author, { accountId: account?.id ?? '' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await listAccounts(author)).toHaveLength(1);
});

test('flows end after half an hour and are cleared away', async () => {
  const flow = await grantOnPlayground(ctx, pageIds());
  const later: Context = { ...ctx, now: new Date(ctx.now.getTime() + 31 * 60_000) };
  await expect(listConnectable(later, { flowId: flow.flowId })).rejects.toMatchObject({ code: 'not_found' });
  await startConnection(later, playgroundStart);
  expect((await rowsOf(ctx)).flows.map((row) => row.id)).not.toContain(flow.flowId);
});

test('every provider says what it can and what it asks', async () => {
  const list = await listProviders(ctx);
  expect(list.map((provider) => provider.id)).toEqual(['playground', 'bluesky', 'mastodon']);
  expect(list.every((provider) => provider.methods.length > 0 && provider.can.length > 0)).toBe(true);
});

test('a page opened later can be connected too', async () => {
  const page = await createPage(database.db, 'Café Übermut');
  expect(page.handle).toBe('cafe-ubermut');
  expect((await attachAll(ctx, [page.id]))[0]).toMatchObject({ name: 'Café Übermut', network: 'playground' });
  const found = await asSystem(database.db, (tx) =>
    tx
      .select()
      .from(accounts)
      .where(and(eq(accounts.locationId, ctx.locationId), eq(accounts.remoteId, page.id))),
  );
  expect(found).toHaveLength(1);
});

test('a page that stands for a network gives an account of that network, reached over Playground', async () => {
  const standIns = pages.filter((page) => page.network !== 'playground');
  expect(standIns.map((page) => page.network).sort()).toEqual(networkIds.filter((id) => id !== 'playground').sort());
  const view = await grantOnPlayground(
    ctx,
    standIns.map((page) => page.id),
  );
  expect(new Map(view.accounts.map((one) => [one.remoteId, one.network]))).toEqual(
    new Map(standIns.map((page) => [page.id, page.network])),
  );
  const opened = await createPage(database.db, 'Second face', 'facebook');
  const attached = await attachAll(ctx, [opened.id]);
  expect(attached).toMatchObject([{ network: 'facebook', provider: 'playground', name: 'Second face' }]);
});
