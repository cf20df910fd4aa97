import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startPlayground } from '@/lib/apis/playground/testing';
import { configureHttp } from '@/lib/providers/http';
import { configurePlayground } from '@/lib/providers/playground/base-url';
import { listConnectable } from '@/lib/services/accounts/list-connectable';
import { startConnection } from '@/lib/services/accounts/start-connection';
import { consentOnPlayground } from '@/lib/services/accounts/testing';
import type { Context } from '@/lib/services/context';
import { listPages } from '@/lib/services/playground/list-pages';
import { createSession } from '@/lib/services/sessions/create-session';
import { connectReturn } from './connect-return';
import { database } from './database';
import { sessionCookie } from './session-cookie';

let testing: Awaited<ReturnType<typeof openTestDatabase>>;
let network: Awaited<ReturnType<typeof startPlayground>>;

beforeAll(async () => {
  testing = await openTestDatabase();
  process.env.DATABASE_URL = testing.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PUBLIC_URL = 'http://planner.test';
  network = await startPlayground(testing.db);
  configureHttp({ allowPrivateHosts: [network.url] });
  configurePlayground(network.url);
});
afterAll(async () => {
  await network.close();
  await database().close(1);
  await testing.close();
});

const cookieOf = async (userId: string) => {
  const { token } = await createSession(testing.db, { userId }, new Date());
  return new Headers({ cookie: `${sessionCookie().name}=${token}` });
};
const back = (headers: Headers, params: Record<string, string>, provider = 'playground') =>
  connectReturn(
    { headers, url: `http://inside:3000/api/connect/${provider}/callback?${new URLSearchParams(params)}` },
    provider,
  );
const ended = 'http://planner.test/connect/result?problem=ended';

async function away(ctx: Context) {
  const started = await startConnection(ctx, { provider: 'playground', method: 'oauth', fields: {} });
  if (started.kind !== 'redirect') throw new Error('expected a redirect');
  const pageIds = (await listPages(ctx.db)).map((page) => page.id);
  return { flowId: started.flowId, params: await consentOnPlayground(ctx, started.url, pageIds) };
}

test('whoever started it comes back with the flow; code and state stay behind; a second time it is over', async () => {
  const { ctx, userId, locationId } = await seedLocation(testing.db);
  const { flowId, params } = await away(ctx);
  const headers = await cookieOf(userId);
  expect(await back(headers, params)).toBe(`http://planner.test/connect/result?flow=${flowId}&location=${locationId}`);
  expect(await listConnectable(ctx, { flowId })).toMatchObject({ step: 'granted' });
  expect(await back(headers, params)).toBe(ended);
});

test('a refusal comes back with the flow too, which says so', async () => {
  const { ctx, userId } = await seedLocation(testing.db);
  const { flowId, params } = await away(ctx);
  const answer = await back(await cookieOf(userId), { state: params.state, error: 'access_denied' });
  expect(new URL(answer).searchParams.get('flow')).toBe(flowId);
  expect(await listConnectable(ctx, { flowId })).toMatchObject({ step: 'failed' });
});

test('another person, no session, another provider, a guessed or missing state: nothing happens to the flow', async () => {
  const { ctx, userId } = await seedLocation(testing.db);
  const { flowId, params } = await away(ctx);
  const stranger = newId();
  const email = `${stranger}@example.com`;
  await asSystem(testing.db, (tx) => tx.insert(users).values({ id: stranger, name: 'Eve', email }));
  expect(await back(await cookieOf(stranger), params)).toBe(ended);
  expect(await back(new Headers(), params)).toBe('http://planner.test/connect/result?problem=signed-out');
  const headers = await cookieOf(userId);
  expect(await back(headers, params, 'mastodon')).toBe(ended);
  expect(await back(headers, params, 'nowhere')).toBe(ended);
  expect(await back(headers, { ...params, state: 'guessed' })).toBe(ended);
  expect(await back(headers, { code: params.code })).toBe(ended);
  expect(await listConnectable(ctx, { flowId })).toMatchObject({ step: 'authorizing', accounts: [] });
});
