import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '@/db/tenant';
import { openTestDatabase } from '@/db/testing';
import { type Context, inLocation } from '../context';
import { openDataFolder } from '../media/testing/pictures';
import { spawnMediaWorker } from '../media/testing/spawn-media-worker';
import { getBatch } from './get-batch';
import { batchOfAll, seedMany, summary } from './testing';
import { undoBatch } from './undo-batch';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const data = openDataFolder();
const workers: Awaited<ReturnType<typeof spawnMediaWorker>>[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  for (const worker of workers) await worker.kill();
  await database.close();
  data.close();
});

const newWorker = async () => {
  const worker = await spawnMediaWorker({ DATABASE_URL: database.url });
  workers.push(worker);
  return worker;
};
/** The versions of all posts: each time one is worked on, its version grows by one. */
const versions = (ctx: Context) =>
  inLocation(ctx, async (tx) => {
    const rows = await tx.execute<{ version: number }>(
      sql`select distinct version from posts where location_id = ${ctx.locationId}`,
    );
    return rows.map(({ version }) => version);
  });

/** Asks until the batch has come so far; every answer on the way counts whole chunks and never fewer than before. */
async function until(ctx: Context, batchId: string, reached: (batch: Awaited<ReturnType<typeof getBatch>>) => boolean) {
  let least = 0;
  for (const began = performance.now(); performance.now() - began < 90_000; await sleep(20)) {
    const batch = await getBatch(ctx, { batchId });
    const worked = batch.state.startsWith('un') ? batch.undone : batch.done;
    expect(worked).toBeGreaterThanOrEqual(least);
    expect(worked % 500).toBe(0);
    least = worked;
    if (reached(batch)) return batch;
  }
  throw new Error('Waited in vain for the batch.');
}

/** Holds one post, so that a worker stops at its chunk for certain; answers how to let go of it. */
async function hold(ctx: Context, batchId: string, position: number) {
  const held = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const over = asSystem(ctx.db, async (tx) => {
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await tx.execute(sql`select 1 from posts where id = (select subject_id from batch_items
      where batch_id = ${batchId} and position = ${position}) for update`);
    held.resolve();
    await letGo.promise;
  });
  await held.promise;
  return () => {
    letGo.resolve();
    return over;
  };
}

test('the worker is killed (-9) in mid-batch, forward and back: another ends it, each post is done once', async () => {
  const ctx = await seedMany(database.db, 2000);
  const before = await summary(ctx);
  const [version = 0] = await versions(ctx);

  const deleted = await batchOfAll(ctx, { kind: 'delete' });
  let letGo = await hold(ctx, deleted.id, 1200);
  const first = await newWorker();
  await until(ctx, deleted.id, ({ done }) => done === 1000);
  await first.kill();
  await letGo();
  expect(await getBatch(ctx, { batchId: deleted.id })).toMatchObject({ state: 'running', done: 1000, failed: 0 });
  // Whoever starts takes it up: nobody waits for the heart of the dead.
  await database.sql`update pgboss.job set heartbeat_seconds = 3600 where name = 'posts.batch'`;
  const second = await newWorker();
  expect(await until(ctx, deleted.id, ({ state }) => state === 'done')).toMatchObject({ done: 2000, failed: 0 });
  expect(await versions(ctx)).toEqual([version + 1]);
  await undoBatch(ctx, { batchId: deleted.id });
  expect(await until(ctx, deleted.id, ({ state }) => state === 'undone')).toMatchObject({ undone: 2000, failed: 0 });
  expect(await versions(ctx)).toEqual([version + 2]);
  expect(await summary(ctx)).toEqual(before);

  const moved = await batchOfAll(ctx, { kind: 'move', days: 1 });
  await until(ctx, moved.id, ({ state }) => state === 'done');
  expect(await versions(ctx)).toEqual([version + 3]);
  letGo = await hold(ctx, moved.id, 700);
  await undoBatch(ctx, { batchId: moved.id });
  await until(ctx, moved.id, ({ undone }) => undone === 1000);
  await second.kill();
  await letGo();
  await newWorker();
  expect(await until(ctx, moved.id, ({ state }) => state === 'undone')).toMatchObject({ undone: 2000, failed: 0 });
  expect(await versions(ctx)).toEqual([version + 4]);
  expect(await summary(ctx)).toEqual(before);
}, 200_000);
