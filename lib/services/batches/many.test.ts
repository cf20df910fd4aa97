import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { BatchJob } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { testNow } from '../posts/testing';
import { getBatch } from './get-batch';
import { runBatch } from './run-batch';
import { batchOfAll, seedMany, summary } from './testing';
import { undoBatch } from './undo-batch';
import { workChunk } from './work-chunk';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const jobOf = ({ organizationId, locationId, actor }: Context, batchId: string): BatchJob => ({
  ...{ organizationId, locationId, actor, batchId },
});
const run = (ctx: Context, batchId: string) => runBatch(database.db, jobOf(ctx, batchId), { isLastTry: false });
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

test('50,000 posts are deleted and brought back, in the background', { timeout: 600_000 }, async () => {
  const ctx = await seedMany(database.db, 50_000);
  const before = await summary(ctx);
  const asked = performance.now();
  const batch = await batchOfAll(ctx, { kind: 'delete' });
  expect(batch).toMatchObject({ state: 'running', total: 50_000, done: 0 });
  const [job] = await database.sql`select data from pgboss.job where name = 'posts.batch'`;
  expect(job?.data).toEqual(JSON.parse(JSON.stringify(jobOf(ctx, batch.id))));
  console.info(`50,000 chosen in ${seconds(asked)}`);
  const deleting = performance.now();
  await run(ctx, batch.id);
  console.info(`50,000 deleted in ${seconds(deleting)}`);
  expect(await getBatch(ctx, { batchId: batch.id })).toMatchObject({ state: 'done', done: 50_000, failed: 0 });
  expect(await summary(ctx)).toEqual(['deleted 2040-06-01T10:00 deleted never true false × 50000']);
  const undoing = performance.now();
  expect(await undoBatch(ctx, { batchId: batch.id })).toMatchObject({ state: 'undoing' });
  await run(ctx, batch.id);
  console.info(`50,000 brought back in ${seconds(undoing)}`);
  expect(await getBatch(ctx, { batchId: batch.id })).toMatchObject({ state: 'undone', undone: 50_000, failed: 0 });
  expect(await summary(ctx)).toEqual(before);
});

test('a worker that dies in mid-batch loses its chunk only, and nothing is done twice', async () => {
  const ctx = await seedMany(database.db, 1200);
  const batch = await batchOfAll(ctx, { kind: 'move', days: 1 });
  const chunk = (dies: boolean) =>
    inLocation({ ...ctx, now: new Date() }, async (tx) => {
      await workChunk(tx, ctx, batch.id, 500);
      if (dies) throw new Error('killed');
    });
  await chunk(false);
  await expect(chunk(true)).rejects.toThrow('killed');
  expect(await getBatch(ctx, { batchId: batch.id })).toMatchObject({ state: 'running', done: 500 });
  // Two that both believe the job is theirs.
  await Promise.all([run(ctx, batch.id), run(ctx, batch.id)]);
  expect(await getBatch(ctx, { batchId: batch.id })).toMatchObject({ state: 'done', done: 1200 });
  expect(await summary(ctx)).toEqual(['scheduled 2040-06-02T10:00 scheduled 2040-06-02 08:00:00+00 true true × 1200']);
  await run(ctx, batch.id);
  expect((await summary(ctx))[0]).toContain('2040-06-02T10:00');
});

test('undo while it is running takes back what was done and leaves the rest', async () => {
  const ctx = await seedMany(database.db, 700);
  const before = await summary(ctx);
  const batch = await batchOfAll(ctx, { kind: 'delete' });
  await inLocation(ctx, (tx) => workChunk(tx, ctx, batch.id, 300));
  expect((await undoBatch(ctx, { batchId: batch.id })).state).toBe('undoing');
  await run(ctx, batch.id);
  expect(await getBatch(ctx, { batchId: batch.id })).toMatchObject({
    state: 'undone',
    undone: 700,
    done: 0,
    failed: 0,
  });
  expect(await summary(ctx)).toEqual(before);
});

test('hundreds are copied and tagged by the job too, and taken back', async () => {
  const ctx = await seedMany(database.db, 600);
  const before = await summary(ctx);
  const copies = await batchOfAll(ctx, { kind: 'duplicate', days: 2 });
  await run(ctx, copies.id);
  expect((await summary(ctx))[0]).toBe('draft 2040-06-03T10:00 draft never false true × 600');
  await undoBatch(ctx, { batchId: copies.id });
  await run(ctx, copies.id);
  expect(await summary(ctx)).toEqual(['deleted 2040-06-03T10:00 deleted never false false × 600', ...before]);
});

test('after hours of our own trouble a batch ends, and says of the rest that it was not done', async () => {
  const ctx = await seedMany(database.db, 120);
  const batch = await batchOfAll(ctx, { kind: 'delete' });
  const broken = { ...jobOf(ctx, batch.id), actor: null as never };
  await expect(runBatch(database.db, broken, { isLastTry: false })).rejects.toThrow();
  expect((await getBatch(ctx, { batchId: batch.id })).state).toBe('running');
  await database.sql.unsafe(`create function refuse() returns trigger language plpgsql as
    $$ begin raise 'out of order'; end $$; create trigger refuse before update on publications for each row
    execute function refuse()`);
  await expect(runBatch(database.db, jobOf(ctx, batch.id), { isLastTry: true })).rejects.toThrow();
  await database.sql.unsafe('drop trigger refuse on publications; drop function refuse');
  const ended = await getBatch(ctx, { batchId: batch.id });
  expect(ended).toMatchObject({ state: 'done', done: 0, failed: 120, undoable: false });
  expect(ended.failures).toHaveLength(100);
});

test('a job of a batch that is gone ends quietly', async () => {
  const { ctx } = await seedLocation(database.db, { now: testNow });
  await run(ctx, newId());
});
