import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { type BatchVerb, StartBatch } from '@/lib/domain/batch';
import type { BatchJob } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { createPost } from '../posts/create-post';
import { berlin, draftOf, testNow } from '../posts/testing';
import { getBatch } from './get-batch';
import { runBatch } from './run-batch';
import { startBatch } from './start-batch';
import { undoBatch } from './undo-batch';
import { workChunk } from './work-chunk';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A location with this many scheduled posts on an account, each as one that a person scheduled. */
async function seedMany(count: number): Promise<Context> {
  // Of now: the job works by the clock.
  const { ctx } = await seedLocation(database.db);
  const accountId = await seedAccount(ctx);
  const schedule = berlin('2040-06-01T10:00');
  const model = await createPost(ctx, { draft: draftOf({ accountIds: [accountId], schedule }), intent: 'schedule' });
  const [postCopy, publicationCopy] = await asSystem(ctx.db, async (tx) =>
    Promise.all(
      (['posts', 'publications'] as const).map(async (name) => {
        const rows = await tx.execute<{ name: string }>(sql`select column_name as name from information_schema.columns
          where table_name = ${name} and column_name not in ('id', 'post_id')`);
        return rows.map((row) => `"${row.name}"`).join(', ');
      }),
    ),
  );
  const idOf = (prefix: string) => `substr(md5('${model.id}' || n), 1, 22) || '${prefix}'`;
  await asSystem(ctx.db, async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(
      sql.raw(`insert into posts (id, ${postCopy}) select ${idOf('aa')}, ${postCopy} from posts,
        generate_series(2, ${count}) n where id = '${model.id}'`),
    );
    await tx.execute(
      sql.raw(`insert into publications (id, post_id, ${publicationCopy}) select ${idOf('bb')}, ${idOf('aa')},
        ${publicationCopy} from publications, generate_series(2, ${count}) n where post_id = '${model.id}'`),
    );
  });
  await database.db.execute(sql`vacuum analyze posts`);
  await database.db.execute(sql`vacuum analyze publications`);
  return ctx;
}

const all = (ctx: Context, verb: BatchVerb) =>
  startBatch(ctx, StartBatch.parse({ verb, selection: { filter: {}, except: [] } }));
const jobOf = ({ organizationId, locationId, actor }: Context, batchId: string): BatchJob => ({
  ...{ organizationId, locationId, actor, batchId },
});
const run = (ctx: Context, batchId: string) => runBatch(database.db, jobOf(ctx, batchId), { isLastTry: false });
/** How many posts and publications there are of each state and time, as one word each. */
async function summary(ctx: Context) {
  const rows = await inLocation(ctx, (tx) =>
    tx.execute<{ line: string }>(sql`select p.state || ' ' || p.wall_time || ' ' || b.state || ' ' ||
        coalesce(b.due_at::text, 'never') || ' ' || (b.fingerprint is not null) || ' ' || (p.deleted_at is null)
        || ' × ' || count(*) as line
      from posts p join publications b on b.organization_id = p.organization_id and b.post_id = p.id
      where p.location_id = ${ctx.locationId}
      group by p.state, p.wall_time, b.state, b.due_at, b.fingerprint is not null, p.deleted_at is null order by 1`),
  );
  return rows.map(({ line }) => line);
}
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

test('50,000 posts are deleted and brought back, in the background', { timeout: 600_000 }, async () => {
  const ctx = await seedMany(50_000);
  const before = await summary(ctx);
  const asked = performance.now();
  const batch = await all(ctx, { kind: 'delete' });
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
  const ctx = await seedMany(1200);
  const batch = await all(ctx, { kind: 'move', days: 1 });
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
  const ctx = await seedMany(700);
  const before = await summary(ctx);
  const batch = await all(ctx, { kind: 'delete' });
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
  const ctx = await seedMany(600);
  const before = await summary(ctx);
  const copies = await all(ctx, { kind: 'duplicate', days: 2 });
  await run(ctx, copies.id);
  expect((await summary(ctx))[0]).toBe('draft 2040-06-03T10:00 draft never false true × 600');
  await undoBatch(ctx, { batchId: copies.id });
  await run(ctx, copies.id);
  expect(await summary(ctx)).toEqual(['deleted 2040-06-03T10:00 deleted never false false × 600', ...before]);
});

test('after hours of our own trouble a batch ends, and says of the rest that it was not done', async () => {
  const ctx = await seedMany(120);
  const batch = await all(ctx, { kind: 'delete' });
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
