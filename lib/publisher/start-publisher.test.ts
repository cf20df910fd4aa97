import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Sql } from '@/db/client';
import { seedAccount } from '@/db/testing';
import type { PublisherOptions } from './machine';
import { type Publisher, startPublisher } from './start-publisher';
import { ctx, database, network, openHouse } from './testing/house';
import { wordsOnly } from './testing/no-media';
import { look, planPost } from './testing/plan';
import { quiet, testSecrets } from './testing/test-machine';

openHouse();

const started: Publisher[] = [];
// One that a failed test left running would take what the next one plans.
afterEach(() => Promise.all(started.splice(0).map((publisher) => publisher.stop())));

async function start(more: Partial<PublisherOptions> = {}): Promise<Publisher> {
  const publisher = await startPublisher({
    database,
    workerName: 'one',
    concurrency: 8,
    providers: { playground: network.provider },
    secrets: testSecrets,
    ...wordsOnly,
    log: quiet,
    // Nothing but the timer and the notifications can be what wakes it.
    timing: { pollMs: 600_000 },
    ...more,
  });
  started.push(publisher);
  return publisher;
}
async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await reached())) await sleep(5);
}
const published = async () => {
  const rows = await look(database.sql, (tx) => tx`select 1 from publications where state = 'published'`);
  return rows.length;
};

test('what becomes due later goes out at its time, what is due at once goes out at once, without polling', async () => {
  const publisher = await start();
  const { publicationIds } = await planPost(ctx, { summary: 'later', dueAt: new Date(Date.now() + 3600_000) });
  await planPost(ctx, { summary: 'now' });
  await until(() => network.ledger.length === 1);
  const soon = (tx: Parameters<Parameters<typeof look>[1]>[0]) =>
    tx`update publications set due_at = clock_timestamp() + interval '0.4 s' where id = ${publicationIds[0] as string}`;
  await look(database.sql, soon);
  await until(() => network.ledger.length === 2);
  expect(network.ledger.map(({ text }) => text)).toEqual(['now', 'later']);
  await publisher.stop();
});

test('a retry that somebody made due, and a comment after its post, wake it by themselves', async () => {
  network.manners.push('reject');
  const publisher = await start();
  const { publicationIds } = await planPost(ctx, { followUpComment: 'More' });
  const failed = () => look(database.sql, (tx) => tx`select 1 from publications where state = 'failed'`);
  await until(async () => (await failed()).length === 1);
  await look(
    database.sql,
    (tx) => tx`update publications set state = 'scheduled', due_at = now() where id = ${publicationIds[0] as string}`,
  );
  await until(() => network.ledger.length === 2);
  expect(network.ledger.map(({ text }) => text)).toEqual(['Hello', 'More']);
  await publisher.stop();
});

test('with nothing to do it asks nothing', async () => {
  let transactions = 0;
  const counted = (sql: Sql): Sql =>
    new Proxy(sql, {
      get: (target, key) => {
        if (key === 'begin') transactions += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
  await planPost(ctx);
  const publisher = await start({ database: { sql: counted(database.sql), url: database.url } });
  await until(async () => (await published()) === 1);
  // However long a busy machine takes to write down what was sent: after that it asks nothing any more.
  let before = -1;
  for (let rounds = 0; rounds < 100 && before !== transactions; rounds += 1) {
    before = transactions;
    await sleep(300);
  }
  expect(transactions - before).toBe(0);
  await publisher.stop();
});

test('stop lets a call under way end and be written down, and claims nothing more', async () => {
  let release = () => {};
  const entered = new Promise<void>((resolve) => {
    network.state.during = () => {
      resolve();
      return new Promise((done) => {
        release = done;
      });
    };
  });
  const publisher = await start();
  const account = await seedAccount(ctx);
  await planPost(ctx, { accountIds: [account], summary: 'under way' });
  await entered;
  const stopping = publisher.stop();
  await planPost(ctx, { summary: 'too late' });
  release();
  await stopping;
  expect(await published()).toBe(1);
  expect(network.ledger.map(({ text }) => text)).toEqual(['under way']);
});

test('killed database connections lose and double nothing', async () => {
  const accountIds = await Promise.all(Array.from({ length: 10 }, () => seedAccount(ctx)));
  for (let count = 0; count < 6; count += 1) await planPost(ctx, { accountIds, summary: `Post ${count}` });
  const timing = { pollMs: 100, leaseSeconds: 7, callSeconds: 1, quarantineSeconds: 0, lookSpacingSeconds: 0 };
  const publisher = await start({ timing });
  const kill = () =>
    database.sql`select count(pg_terminate_backend(pid)) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.catch(() => {});
  for (let rounds = 0; rounds < 6; rounds += 1) {
    await until(() => network.ledger.length >= rounds * 8);
    await kill();
  }
  await until(async () => (await published().catch(() => 0)) === 60);
  expect(network.ledger).toHaveLength(60);
  expect(new Set(network.ledger.map(({ marker }) => marker)).size).toBe(60);
  await publisher.stop();
});
