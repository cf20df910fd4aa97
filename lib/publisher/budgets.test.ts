import { expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount } from '@/db/testing';
import type { NetworkId } from '@/lib/domain/network';
import { ctx, database, network, openHouse } from './testing/house';
import { look, planPost } from './testing/plan';
import { testMachine, turn } from './testing/test-machine';

openHouse();

const machine = () => testMachine(database.sql, network);
const accountOn = (id: NetworkId) => seedAccount(ctx, { network: id });
type Row = { state: string; waitsMinutes: number | null; failure_reason: string | null; follow_up_state: string };
const publication = async (id: string | undefined): Promise<Row | undefined> => {
  const [row] = await look(
    database.sql,
    (tx) => tx<Row[]>`select state, follow_up_state, coalesce(failure_reason, follow_up_reason) as failure_reason,
      case when budget_until in (due_at, follow_up_due_at)
        then round(extract(epoch from budget_until - now()) / 60)::int end as "waitsMinutes"
      from publications where id = ${id ?? ''}`,
  );
  return row;
};
const eventsOf = async (id: string | undefined) =>
  (
    await look(
      database.sql,
      (tx) => tx<{ name: string }[]>`select name from events where subject_id = ${id ?? ''}
    order by created_at, id`,
    )
  ).map(({ name }) => name);

/** Attempts that ended so, the newest so many minutes ago and each a minute before the next. */
async function seedSent(
  accountId: string,
  count: number,
  values: { state?: string; part?: string; minutesAgo?: number; type?: string } = {},
) {
  const { state = 'published', part = 'post', minutesAgo = 60, type = 'post' } = values;
  const { postId, publicationIds } = await planPost(ctx, { accountIds: [accountId] });
  const { organizationId, locationId } = ctx;
  await look(database.sql, (tx) => tx`update posts set type = ${type} where id = ${postId}`);
  await look(
    database.sql,
    (
      tx,
    ) => tx`with gone as (update publications set state = 'published', due_at = null where id = ${publicationIds[0] ?? ''})
      insert into attempts (organization_id, location_id, id, publication_id, account_id, part, number, state, worker,
        fingerprint, handles, claimed_at, lease_until, fenced_at, finished_at, exchanges, evidence)
      select ${organizationId}, ${locationId}, ${newId()} || n, ${publicationIds[0] ?? ''}, ${accountId}, ${part}, n,
        ${state}, 'w', '', '{}', at, at, at, at, '[]', '[]'
      from generate_series(1, ${count}) n, lateral (select now() - make_interval(mins => ${minutesAgo} + n - 1) as at) x`,
  );
}

test('what is over the budget waits for the oldest to leave it, in order, and says so; nothing failed', async () => {
  const tiktok = await accountOn('tiktok');
  await seedSent(tiktok, 14);
  const due = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000);
  const [first, second, third] = [
    (await planPost(ctx, { accountIds: [tiktok], dueAt: due(30) })).publicationIds[0],
    (await planPost(ctx, { accountIds: [tiktok], dueAt: due(20) })).publicationIds[0],
    (await planPost(ctx, { accountIds: [tiktok], dueAt: due(10) })).publicationIds[0],
  ];
  const elsewhere = (await planPost(ctx)).publicationIds[0];
  const one = machine();
  while ((await turn(one)) > 0);
  expect(await publication(first)).toMatchObject({ state: 'published', failure_reason: null });
  expect(await publication(elsewhere)).toMatchObject({ state: 'published' });
  const reason = 'TikTok takes 15 posts in 24 hours from one account, and that is used up. This goes out by itself.';
  // The oldest went 73 minutes ago, the next one a minute after it.
  const waits = { state: 'scheduled', failure_reason: reason };
  expect(await publication(second)).toMatchObject({ ...waits, waitsMinutes: 24 * 60 - 73 });
  expect(await publication(third)).toMatchObject({ ...waits, waitsMinutes: 24 * 60 - 72 });
  expect(await eventsOf(third)).toEqual(['publication.waiting']);
  expect(network.calls.commit).toBe(2);

  // Sent at once by a person it stands behind those that wait; once there is room again, all go.
  await look(database.sql, (tx) => tx`update publications set due_at = now() where id = ${second ?? ''}`);
  while ((await turn(one)) > 0);
  expect(await publication(second)).toMatchObject({ ...waits, waitsMinutes: 24 * 60 - 72 });
  await look(
    database.sql,
    (tx) => tx`with hours as (update attempts set fenced_at = fenced_at - interval '1 day' returning 1)
      update publications set due_at = now(), budget_until = now() where due_at is not null`,
  );
  while ((await turn(one)) > 0);
  for (const id of [second, third]) expect(await publication(id)).toMatchObject({ state: 'published' });
});

test('only what reached the network counts, and only of its kind', async () => {
  const tiktok = await accountOn('tiktok');
  for (const state of ['rejected', 'retry', 'released', 'unauthorized']) await seedSent(tiktok, 5, { state });
  await seedSent(tiktok, 20, { minutesAgo: 24 * 60 + 1 });
  for (const state of ['unknown', 'pending']) await seedSent(tiktok, 7, { state });
  const goes = (await planPost(ctx, { accountIds: [tiktok] })).publicationIds[0];
  await turn(machine());
  expect(await publication(goes)).toMatchObject({ state: 'published' });
  const waits = (await planPost(ctx, { accountIds: [tiktok] })).publicationIds[0];
  await turn(machine());
  expect(await publication(waits)).toMatchObject({ state: 'scheduled', waitsMinutes: 24 * 60 - 66 });

  const facebook = await accountOn('facebook');
  await seedSent(facebook, 30, { type: 'reel' });
  const post = (await planPost(ctx, { accountIds: [facebook] })).publicationIds[0];
  await turn(machine());
  expect(await publication(post)).toMatchObject({ state: 'published' });

  const x = await accountOn('x');
  const withComment = await planPost(ctx, { accountIds: [x], followUpComment: 'More below' });
  await turn(machine());
  await seedSent(x, 99, { part: 'follow_up', minutesAgo: -90 });
  await turn(machine());
  expect(await publication(withComment.publicationIds[0])).toMatchObject({
    ...{ state: 'published', follow_up_state: 'scheduled' },
    failure_reason:
      'X takes 100 posts and comments in 15 minutes from one account, and that is used up. This goes out by itself.',
  });
  expect(await eventsOf(withComment.publicationIds[0])).toEqual([
    'publication.published',
    'publication.follow_up_waiting',
  ]);
});

test('the network’s own word is kept and believed until its time is over', async () => {
  const [told, other] = [await accountOn('mastodon'), await accountOn('mastodon')];
  network.state.usage = { limit: 5, left: 1, resetsInSeconds: 1800 };
  const plan = async (account: string) => (await planPost(ctx, { accountIds: [account] })).publicationIds[0];
  const ids = [await plan(told), await plan(told), await plan(told)];
  const one = machine();
  await turn(one);
  network.state.usage = null;
  while ((await turn(one)) > 0);
  const states = await Promise.all(ids.map(publication));
  expect(states.map((row) => row?.state)).toEqual(['published', 'published', 'scheduled']);
  expect(states[2]).toMatchObject({
    waitsMinutes: 30,
    failure_reason: 'Mastodon says this account has sent what it may for now. This goes out by itself.',
  });
  const elsewhere = await plan(other);
  await turn(one);
  expect(await publication(elsewhere)).toMatchObject({ state: 'published' });
  await look(
    database.sql,
    (tx) => tx`with later as (update accounts set budget_report = budget_report || '{"resetsMs": 1}'
        where budget_report is not null returning 1)
      update publications set due_at = now(), budget_until = now() where id = ${ids[2] ?? ''}`,
  );
  await turn(one);
  expect(await publication(ids[2])).toMatchObject({ state: 'published' });
});

test('how much is used is read off an index, no further than the budget', async () => {
  const bluesky = await accountOn('bluesky');
  await seedSent(bluesky, 3000, { minutesAgo: -3000 });
  const plan = await look(database.sql, async (tx) => {
    await tx`analyze attempts`.catch(() => {});
    return tx<{ 'QUERY PLAN': string }[]>`explain (analyze, costs off, timing off, summary off)
      select count(*) from (select 1 from attempts t where t.organization_id = ${ctx.organizationId}
        and t.account_id = ${bluesky} and t.fenced_at > now() - interval '1 hour'
        and t.state in ('sending', 'published', 'pending', 'unknown') order by t.fenced_at desc limit 1666) s`;
  });
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index (Only )?Scan Backward using attempts_sent_idx.*rows=1666/);
});
