import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { berlin, seedScheduled, testNow } from '../posts/testing';
import { readPreflight } from './read-preflight';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** So many posts went out from this account, the first an hour before `testNow` and each a second later. */
async function seedSent(ctx: Context, accountId: string, count: number) {
  const { id } = await seedScheduled(ctx, accountId, { summary: 'Earlier', schedule: berlin('2026-12-03T10:00') });
  await asSystem(ctx.db, (tx) =>
    tx.execute(sql`insert into attempts (organization_id, location_id, id, publication_id, account_id, part, number,
        state, worker, fingerprint, handles, claimed_at, lease_until, fenced_at, exchanges, evidence)
      select p.organization_id, p.location_id, ${newId()} || n, p.id, p.account_id, 'post', n, 'published', 'w', '', '{}',
        at, at, at, '[]', '[]'
      from publications p, generate_series(1, ${count}::int) n,
        lateral (select ${testNow.toISOString()}::timestamptz - interval '1 hour' + make_interval(secs => n - 1) as at) y
      where p.post_id = ${id}`),
  );
}
const found = async (ctx: Context) =>
  (await readPreflight(ctx)).posts.map(({ post, problems }) => [post.summary, ...problems.map((one) => one.message)]);

test('what is planned over an account’s budget is a warning that says when it goes out', async () => {
  const { ctx } = await seedLocation(database.db, { now: testNow });
  const [threads, other] = [
    await seedAccount(ctx, { network: 'threads', name: 'Mill Lane' }),
    await seedAccount(ctx, { network: 'threads' }),
  ];
  await seedSent(ctx, threads, 249);
  await seedScheduled(ctx, threads, { summary: 'Fits', followUpComment: 'Comments are counted apart' });
  await seedScheduled(ctx, other, { summary: 'Elsewhere', schedule: berlin('2026-12-01T11:00') });
  expect(await found(ctx)).toEqual([]);
  await seedScheduled(ctx, threads, { summary: 'Over', schedule: berlin('2026-12-01T10:30') });
  await seedScheduled(ctx, threads, { summary: 'Later', schedule: berlin('2026-12-02T08:01') });
  const takes = 'Threads takes 250 posts in 24 hours from Mill Lane, so this goes out on 2026-12-02';
  expect(await found(ctx)).toEqual([['Over', `${takes} 08:00.`]]);
  expect((await readPreflight(ctx)).posts[0]?.problems[0]).toMatchObject({ severity: 'warning', path: 'accountIds' });
});

test('planning one more than the budget is said at once, also for a day far ahead', async () => {
  const { ctx } = await seedLocation(database.db, { now: testNow });
  const linkedin = await seedAccount(ctx, { network: 'linkedin', name: 'Mill Lane' });
  const plan = (wallTime: string) => seedScheduled(ctx, linkedin, { schedule: berlin(wallTime) });
  const { id } = await plan('2026-12-08T09:00');
  expect((await plan('2026-12-08T09:05')).notice).toBeUndefined();
  const { organizationId, locationId } = ctx;
  await asSystem(ctx.db, (tx) =>
    tx.execute(sql`with many as (
        insert into posts (organization_id, location_id, id, summary, type, details, state, scheduled_at)
        select ${organizationId}, ${locationId}, ${id} || n, 'x', 'post', '{}', 'scheduled', '2026-12-08T09:00Z'
        from generate_series(1, 148) n returning id)
      insert into publications (organization_id, location_id, id, post_id, account_id, state, due_at)
      select ${organizationId}, ${locationId}, id, id, ${linkedin}, 'scheduled', '2026-12-08T09:00Z' from many`),
  );
  const takes =
    'LinkedIn takes 150 posts a day (until midnight UTC) from Mill Lane, so this goes out on 2026-12-09 01:00.';
  expect((await plan('2026-12-08T11:00')).notice).toBe(takes);
  expect((await plan('2026-12-09T11:00')).notice).toBeUndefined();
});
