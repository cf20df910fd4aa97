import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { seedScheduled } from '../posts/testing';
import { listAccounts } from './list-accounts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Posts that went out from this account so many minutes ago. */
async function seedSent(ctx: Context, accountId: string, minutesAgo: number[]) {
  const { id } = await seedScheduled(ctx, accountId);
  await asSystem(ctx.db, (tx) =>
    tx.execute(sql`insert into attempts (organization_id, location_id, id, publication_id, account_id, part, number,
        state, worker, fingerprint, handles, claimed_at, lease_until, fenced_at, exchanges, evidence)
      select p.organization_id, p.location_id, ${newId()} || m, p.id, p.account_id, 'post', m, 'published', 'w', '', '{}',
        at, at, at, '[]', '[]'
      from publications p, jsonb_array_elements_text(${JSON.stringify(minutesAgo)}::jsonb) x,
        lateral (select x::int as m, now() - make_interval(mins => x::int) as at) y
      where p.post_id = ${id}`),
  );
}
const budgetsOf = async (ctx: Context, id: string) => (await listAccounts(ctx)).find((one) => one.id === id)?.budgets;
const minutesTo = (at: string | null | undefined) => Math.round((Date.parse(at ?? '') - Date.now()) / 60_000);

test('an account tells what is left of its network’s budget, and when more of it comes back', async () => {
  const { ctx } = await seedLocation(database.db);
  const [threads, page, facebook] = [
    await seedAccount(ctx, { network: 'threads' }),
    await seedAccount(ctx),
    await seedAccount(ctx, { network: 'facebook' }),
  ];
  await seedSent(ctx, threads, [10, 600, 2000]);
  const [one, ...others] = (await budgetsOf(ctx, threads)) ?? [];
  expect(others).toMatchObject([{ counts: 'comments', limit: 1000, left: 1000, moreAt: null }]);
  expect(one).toMatchObject({ counts: 'posts', type: null, limit: 250, left: 248, windowSeconds: 86_400 });
  expect([minutesTo(one?.moreAt), minutesTo(one?.allAt)]).toEqual([1440 - 600, 1440 - 10]);
  expect(await budgetsOf(ctx, page)).toBeUndefined();
  const reels = {
    counts: 'posts',
    type: 'reel',
    limit: 30,
    left: 30,
    windowSeconds: 86_400,
    moreAt: null,
    allAt: null,
  };
  await seedSent(ctx, facebook, [5]);
  expect(await budgetsOf(ctx, facebook)).toEqual([reels]);
});

test('what the network itself said comes first, less what was sent since, until it is over', async () => {
  const { ctx } = await seedLocation(database.db);
  const account = await seedAccount(ctx);
  const tell = (resetsMs: number) =>
    asSystem(ctx.db, (tx) =>
      tx.execute(
        sql`update accounts set budget_report = ${JSON.stringify({
          ...{ limit: 5, left: 3, atMs: Date.now() - 30 * 60_000, resetsMs },
        })}::jsonb where id = ${account}`,
      ),
    );
  await tell(Date.now() + 45 * 60_000);
  await seedSent(ctx, account, [10, 40]);
  const [one] = (await budgetsOf(ctx, account)) ?? [];
  expect(one).toMatchObject({ counts: 'both', limit: 5, left: 2, windowSeconds: null });
  expect(minutesTo(one?.moreAt)).toBe(45);
  await tell(Date.now() - 1);
  expect(await budgetsOf(ctx, account)).toBeUndefined();
});
