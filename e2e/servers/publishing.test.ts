import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { configureHttp } from '@/lib/providers/http';
import { providers } from '@/lib/providers/registry';
import { createMachine, type Machine } from '@/lib/publisher/machine';
import { wordsOnly } from '@/lib/publisher/testing/no-media';
import { look, planPost } from '@/lib/publisher/testing/plan';
import { quiet, runToTheEnd, turn } from '@/lib/publisher/testing/test-machine';
import { secrets } from '@/lib/security/secrets';
import { attachAccounts } from '@/lib/services/accounts/attach-accounts';
import { completeConnection } from '@/lib/services/accounts/complete-connection';
import { listConnectable } from '@/lib/services/accounts/list-connectable';
import { startConnection } from '@/lib/services/accounts/start-connection';
import type { Context } from '@/lib/services/context';
import { startBluesky } from './bluesky';
import { startMastodon } from './mastodon';

/** The real publisher, database and providers against the two servers: what arrives there is what was planned, once. */
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let pds: Awaited<ReturnType<typeof startBluesky>>;
let town: Awaited<ReturnType<typeof startMastodon>>;
let ctx: Context;
let machine: Machine;
let blueskyId: string;
let mastodonId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PUBLIC_URL = 'http://planner.test';
  [pds, town] = await Promise.all([startBluesky(), startMastodon()]);
  configureHttp({ allowPrivateHosts: [pds.host, town.host] });
  ({ ctx } = await seedLocation(database.db));
  blueskyId = await connectBluesky();
  mastodonId = await connectMastodon();
  machine = createMachine({
    database: { sql: database.sql },
    workerName: 'worker-networks',
    concurrency: 4,
    providers,
    secrets: secrets(),
    ...wordsOnly,
    log: quiet,
  });
});
beforeEach(() => {
  pds.faults.clear();
  town.faults.clear();
});
afterAll(async () => {
  await Promise.all([pds.stop(), town.stop()]);
  await database.close();
});

async function attach(flowId: string): Promise<string> {
  const { accounts } = await listConnectable(ctx, { flowId });
  const attached = await attachAccounts(ctx, { flowId, remoteIds: accounts.map((account) => account.remoteId) });
  return attached.accounts[0]?.id ?? '';
}
async function connectBluesky() {
  const fields = { server: pds.url, handle: pds.handle, appPassword: pds.appPassword };
  return attach((await startConnection(ctx, { provider: 'bluesky', method: 'password', fields })).flowId);
}
async function connectMastodon() {
  const started = await startConnection(ctx, { provider: 'mastodon', method: 'oauth', fields: { server: town.host } });
  if (started.kind !== 'redirect') throw new Error('expected a redirect');
  const body = new URLSearchParams({ email: town.email, password: town.password, answer: 'authorize' });
  const answer = await fetch(started.url, { method: 'POST', body, redirect: 'manual' });
  const params = Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
  await completeConnection(ctx, { flowId: started.flowId, params });
  return attach(started.flowId);
}

const publications = (postId: string) =>
  look(database.sql, (tx) => tx`select * from publications where post_id = ${postId} order by account_id`);
async function onBluesky(): Promise<string[]> {
  const query = new URLSearchParams({ repo: pds.did, collection: 'app.bsky.feed.post', limit: '100' });
  const answer = await fetch(`${pds.pdsUrl}/xrpc/com.atproto.repo.listRecords?${query}`);
  const { records } = (await answer.json()) as { records: { value: { text: string } }[] };
  return records.map((record) => record.value.text);
}
const onMastodon = () => [...town.state.statuses.values()].map((status) => status.text);
const count = (texts: string[], text: string) => texts.filter((one) => one === text).length;

test('a post and its comment reach both networks, with their links', async () => {
  const { postId } = await planPost(ctx, {
    accountIds: [blueskyId, mastodonId],
    summary: 'To both',
    followUpComment: 'More',
  });
  await turn(machine);
  await turn(machine);
  for (const row of await publications(postId)) {
    expect(row).toMatchObject({
      state: 'published',
      follow_up_state: 'published',
      remote_url: expect.stringMatching(/^https?:/),
    });
  }
  const [bluesky, mastodon] = [await onBluesky(), onMastodon()];
  for (const text of ['To both', 'More']) expect([count(bluesky, text), count(mastodon, text)]).toEqual([1, 1]);
});

test.each(['accept_then_reset', 'accept_then_500', 'reset', 'error_500', 'rate_limit'] as const)(
  'after %s on both the post is there exactly once',
  async (kind) => {
    const summary = `Once despite ${kind}`;
    pds.faults.fail({ kind, match: 'createRecord' });
    town.faults.fail({ kind, match: 'POST /api/v1/statuses' });
    const { postId } = await planPost(ctx, { accountIds: [blueskyId, mastodonId], summary });
    await turn(machine);
    const states = (await publications(postId)).map((row) => (row as { state: string }).state);
    const expected = kind === 'rate_limit' ? 'scheduled' : 'unknown';
    expect(states).toEqual([expected, expected]);
    await runToTheEnd(machine, database.sql);
    for (const row of await publications(postId)) expect(row).toMatchObject({ state: 'published' });
    expect([count(await onBluesky(), summary), count(onMastodon(), summary)]).toEqual([1, 1]);
  },
);

test('words filled in when it was sent are the ones looked for, although the value was changed meanwhile', async () => {
  const phone = (number: string) =>
    look(
      database.sql,
      (tx) => tx`update locations set custom_values = ${JSON.stringify({ 'location.phone': number })}::text::jsonb
        where id = ${ctx.locationId}`,
    );
  await phone('030 123');
  const { postId } = await planPost(ctx, { accountIds: [mastodonId], summary: 'Call {{location.phone}} today' });
  town.faults.fail({ kind: 'accept_then_reset', match: 'POST /api/v1/statuses' });
  await turn(machine);
  expect(await publications(postId)).toMatchObject([{ state: 'unknown' }]);
  await phone('040 456');
  await runToTheEnd(machine, database.sql);
  expect(await publications(postId)).toMatchObject([{ state: 'published' }]);
  const calls = [...town.state.statuses.values()].map(({ text }) => text).filter((text) => text.startsWith('Call'));
  expect(calls).toEqual(['Call 030 123 today']);
});

test('a token that ends soon is renewed before the post, one that was revoked asks to reconnect', async () => {
  const soon = (id: string) =>
    look(
      database.sql,
      (tx) => tx`update connections set expires_at = now() + interval '1 minute'
      where id = (select connection_id from accounts where id = ${id}) returning refreshed_at`,
    );
  await soon(blueskyId);
  const { postId } = await planPost(ctx, { accountIds: [blueskyId], summary: 'With a new token' });
  await turn(machine);
  expect(await publications(postId)).toMatchObject([{ state: 'published' }]);
  expect(pds.faults.seen.filter((line) => line.includes('refreshSession'))).toHaveLength(1);

  town.state.tokens.clear();
  const { postId: second } = await planPost(ctx, { accountIds: [mastodonId], summary: 'Revoked' });
  await runToTheEnd(machine, database.sql);
  expect(await publications(second)).toMatchObject([{ state: 'failed', failure_code: 'reconnect' }]);
  expect(count(onMastodon(), 'Revoked')).toBe(0);
});
