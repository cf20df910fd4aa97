import { afterAll, beforeAll, expect, test } from 'vitest';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { pauseAccount } from '../pauses/pause-account';
import { beat } from './beat';
import { pauseServer } from './pause-server';
import { readHealth } from './read-health';
import { readMetrics } from './read-metrics';
import { resumeServer } from './resume-server';

/** Of a beat that is under way; nothing is measured. */
const patient = { timeout: 60_000 };
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db));
});
afterAll(() => database.close());

async function publication(accountId: string, values: Partial<typeof publications.$inferInsert>) {
  const { organizationId, locationId } = ctx;
  await asSystem(ctx.db, async (tx) => {
    const [post] = await tx
      .insert(posts)
      .values({ organizationId, locationId, summary: 'x', details: {}, state: 'scheduled' })
      .returning({ id: posts.id });
    await tx.insert(publications).values({ organizationId, locationId, accountId, postId: post?.id ?? '', ...values });
  });
}

/** The one value of a metric; labels as they are written. */
const figure = (text: string, name: string): number => {
  const found = text.split('\n').filter((line) => line.startsWith(`${name} `));
  expect(found).toHaveLength(1);
  return Number(found[0]?.slice(name.length + 1));
};

test('figures follow what is due, waiting, unknown and paused; a worker’s counts are told', async () => {
  const [on, off] = [await seedAccount(ctx), await seedAccount(ctx)];
  await publication(on, { state: 'scheduled', dueAt: new Date(Date.now() - 60_000) });
  await publication(on, { state: 'scheduled', dueAt: new Date(Date.now() + 60_000) });
  await publication(off, { state: 'scheduled', dueAt: new Date(Date.now() - 600_000) });
  await publication(on, {
    state: 'unknown',
    dueAt: new Date(Date.now() + 60_000),
    updatedAt: new Date(Date.now() - 90_000),
  });
  await publication(on, { state: 'unknown', needsPerson: true });
  await pauseAccount(ctx, { accountId: off });
  const pulse = beat(database.sql, 'w"1', {
    pulse: () => ({ lookedMs: 2000, claimedMs: null, outcomes: { published: 7, unknown: 1 } }),
  });
  let text = '';
  await expect.poll(async () => (text = await readMetrics(ctx.db)), patient).toContain('almanac_workers 1');
  expect(figure(text, 'almanac_due_parts')).toBe(2);
  expect(figure(text, 'almanac_paused_parts')).toBe(1);
  const lag = figure(text, 'almanac_due_lag_seconds');
  expect(lag).toBeGreaterThan(59);
  expect(lag).toBeLessThan(300);
  expect(figure(text, 'almanac_unknown_parts')).toBe(1);
  expect(figure(text, 'almanac_unknown_oldest_seconds')).toBeGreaterThan(89);
  expect(figure(text, 'almanac_needs_person_parts')).toBe(1);
  expect(figure(text, 'almanac_attempts_total{worker="w\\"1",outcome="published"}')).toBe(7);
  expect(text).toMatch(/almanac_database_connections\{application="almanac-test",state="\w[\w ]*"\} \d/);
  expect(text).toMatch(/^almanac_build_info\{version="[\d.]+"\} 1$/m);
  // Every line is a comment or a value, as Prometheus wants it.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [\d.e+-]+)$/);
  await pulse.stop();
});

test('messages to webhooks of the last hour are counted by where they stand', async () => {
  const { organizationId, locationId } = ctx;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const one = { organizationId, locationId, webhookId: 'w', eventName: 'post.created' };
  await asSystem(ctx.db, (tx) =>
    tx.insert(webhookDeliveries).values([
      { ...one, state: 'delivered', createdAt: ago(5) },
      { ...one, state: 'delivered', createdAt: ago(50) },
      { ...one, state: 'delivered', createdAt: ago(70) },
      { ...one, state: 'failed', createdAt: ago(1) },
    ]),
  );
  const text = await readMetrics(ctx.db);
  const counts = ['waiting', 'delivered', 'failed'].map((state) =>
    figure(text, `almanac_webhook_deliveries{state="${state}"}`),
  );
  expect(counts).toEqual([0, 2, 1]);
});

test('a paused server says so, and is well', async () => {
  const pulse = beat(database.sql, 'looking', { pulse: () => ({ lookedMs: 0, claimedMs: null, outcomes: {} }) });
  await expect.poll(() => readHealth(database), patient).toMatchObject({ status: 'ok', sending: 'on' });
  await pauseServer(ctx.db, 'Ada');
  expect(await readHealth(database)).toMatchObject({ status: 'ok', worker: 'ok', sending: 'paused' });
  expect(await readMetrics(ctx.db)).toContain('almanac_sending{kept_by="pause"} 0\n');
  await resumeServer(ctx.db, 'Ada', { kind: 'now' });
  await pulse.stop();
});

test('a worker that answers but does not look is not ready', async () => {
  const pulse = beat(database.sql, 'blind', { pulse: () => ({ lookedMs: 31_000, claimedMs: null, outcomes: {} }) });
  const worker = 'no worker has looked for what is due for 30 seconds';
  await expect.poll(() => readHealth(database), patient).toMatchObject({ status: 'not_ready', worker });
  await pulse.stop();
  expect(await readHealth(database)).toMatchObject({ worker: 'no worker has reported for 20 seconds' });
});
