import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startPlayground } from '@/lib/apis/playground/testing';
import { configureHttp } from '@/lib/providers/http';
import { configurePlayground } from '@/lib/providers/playground/base-url';
import { providers } from '@/lib/providers/registry';
import { listAccounts } from '../accounts/list-accounts';
import { openCredentials } from '../accounts/testing';
import { getPost } from '../posts/get-post';
import { createSamples } from './create-samples';
import { deleteSamples } from './delete-samples';
import { listSamples } from './list-samples';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let network: Awaited<ReturnType<typeof startPlayground>>;

beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PUBLIC_URL = 'http://planner.test';
  network = await startPlayground(database.db);
  configureHttp({ allowPrivateHosts: [network.url] });
  configurePlayground(network.url);
});
afterAll(async () => {
  await network.close();
  await database.close();
});

test('a fresh location gets a page that can publish, two planned posts and a draft; once', async () => {
  const { ctx } = await seedLocation(database.db, {
    timeZone: 'America/New_York',
    now: new Date('2026-11-20T22:00:00Z'),
  });
  const { postIds } = await createSamples(ctx);
  const posts = await Promise.all(postIds.map((postId) => getPost(ctx, { postId })));
  expect(posts.map((post) => post.state)).toEqual(['scheduled', 'scheduled', 'draft']);
  expect(posts.map((post) => post.schedule?.wallTime)).toEqual([
    '2026-11-21T09:00',
    '2026-11-23T16:30',
    '2026-11-25T11:00',
  ]);
  expect(posts[0]?.scheduledAt).toBe('2026-11-21T14:00:00.000Z');
  const accounts = await listAccounts(ctx);
  expect(accounts).toMatchObject([{ network: 'playground', state: 'active', waitingPosts: 2 }]);
  const grant = await openCredentials(ctx, accounts[0]?.connectionId ?? '');
  const call = { signal: AbortSignal.timeout(10_000), record: () => {} };
  const reached = await providers.playground.listAccounts(grant, call);
  expect(reached.map((account) => account.handle)).toEqual([accounts[0]?.handle]);

  expect(await createSamples(ctx)).toEqual({ postIds: [] });
  const other = await seedLocation(database.db);
  expect(await listSamples(other.ctx)).toEqual([]);
  expect(await deleteSamples(other.ctx)).toEqual({ postIds: [] });
  expect(await deleteSamples(ctx)).toEqual({ postIds });
  expect(await listSamples(ctx)).toEqual([]);
  expect(await createSamples(ctx)).toEqual({ postIds: [] });
  expect(await listAccounts(ctx)).toMatchObject([{ state: 'active', waitingPosts: 0 }]);
});
