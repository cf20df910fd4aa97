import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { look, planPost } from './testing/plan';
import { startSink } from './testing/sink-server';
import { spawnWorker } from './testing/spawn-worker';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function until(what: string, reached: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 150_000; await sleep(20))
    if (await reached()) return;
  throw new Error(`Waited in vain for ${what}.`);
}

/** Short enough for a test, in the same proportions: a call is shorter than the lease. */
const timing = { leaseSeconds: 8, callSeconds: 2, lookSpacingSeconds: 0.3, quarantineSeconds: 0.3 };

test('killing the worker (-9) while 200 posts are going out, twice: 0 lost, 0 doubled', async () => {
  const { ctx } = await seedLocation(database.db);
  const accountIds = await Promise.all(Array.from({ length: 20 }, () => seedAccount(ctx)));
  for (let count = 0; count < 10; count += 1) await planPost(ctx, { accountIds, summary: `Post ${count}` });
  const sink = await startSink({ answerMs: 30, loseEvery: 23 });
  const states = () =>
    look(
      database.sql,
      (tx) => tx<{ state: string; count: number }[]>`
    select state, count(*)::int as count from publications group by state order by state`,
    );
  const worker = (name: string) => spawnWorker(database.url, sink.url, name, timing);

  const first = await worker('first');
  await until('60 posts', () => sink.ledger.length >= 60);
  await first.end('SIGKILL');
  const interrupted = await look(
    database.sql,
    (tx) => tx`select 1 from attempts where state in ('claimed', 'sending')`,
  );
  const second = await worker('second');
  await until('120 posts', () => sink.ledger.length >= 120);
  await second.end('SIGKILL');
  const third = await worker('third');
  await until('the rest', async () => {
    const now = await states();
    return now.length === 1 && now[0]?.state === 'published';
  });
  expect(await third.end('SIGTERM')).toBe(0);
  await sink.close();

  // The kills hit attempts under way, or the test would prove nothing.
  expect(interrupted.length).toBeGreaterThan(0);
  const markers = sink.ledger.map(({ marker }) => marker);
  expect({ posts: markers.length, different: new Set(markers).size }).toEqual({ posts: 200, different: 200 });
  expect(await states()).toEqual([{ state: 'published', count: 200 }]);
}, 200_000);
