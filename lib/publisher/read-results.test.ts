import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { PostResults } from '@/lib/providers/provider';
import type { Context } from '@/lib/services/context';
import { bestTimes } from '@/lib/services/planning/best-times';
import { readResults } from './read-results';
import { type HostileNetwork, hostileNetwork } from './testing/hostile-network';
import { look, planPost } from './testing/plan';
import { testMachine } from './testing/test-machine';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let network: HostileNetwork;
let asked: string[][];
let answer: (remoteId: string) => Partial<PostResults> | null;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await look(database.sql, (tx) => tx`delete from publication_results`);
  await look(database.sql, (tx) => tx`delete from posts`);
  ({ ctx } = await seedLocation(database.db));
  asked = [];
  answer = () => ({});
  network = hostileNetwork();
  network.provider.results = async (_job, remoteIds) => {
    asked.push(remoteIds);
    return remoteIds.flatMap((remoteId) => {
      const told = answer(remoteId);
      return told ? [{ remoteId, impressions: null, likes: 1, comments: 0, shares: 0, ...told }] : [];
    });
  };
});

const machine = () => testMachine(database.sql, network);
/** A post that went out that many hours ago. */
async function publishedAgo(hours: number, accountId: string) {
  const { publicationIds } = await planPost(ctx, { accountIds: [accountId] });
  const id = publicationIds[0] ?? '';
  await look(
    database.sql,
    (tx) => tx`update publications set state = 'published', due_at = null, remote_id = ${`remote-${id}`},
      published_at = now() - make_interval(secs => ${hours * 3600}) where id = ${id}`,
  );
  return id;
}
const rowOf = async (id: string) => {
  const [row] = await look(
    database.sql,
    (tx) => tx<{ likes: number; next: number | null; read: boolean }[]>`select likes, read_at > published_at as read,
      extract(epoch from next_read_at - published_at)::float8 / 3600 as next
      from publication_results where publication_id = ${id}`,
  );
  return row;
};

test('a post is noted, read when it is due, and once for all workers', async () => {
  const account = await seedAccount(ctx);
  const young = await publishedAgo(0.5, account);
  const due = await publishedAgo(30, account);
  answer = () => ({ likes: 7 });
  const both = await Promise.all([readResults(machine()), readResults(machine())]);
  expect(both.sort()).toEqual([0, 1]);
  expect(asked).toEqual([[`remote-${due}`]]);
  expect(await rowOf(due)).toEqual({ likes: 7, read: true, next: 72 });
  expect(await rowOf(young)).toEqual({ likes: 0, read: false, next: 1 });
  expect(await readResults(machine())).toBe(0);
});

test('gone posts settle; an error comes up again later; an old one is given up', async () => {
  const [fine, broken] = [await seedAccount(ctx), await seedAccount(ctx)];
  const gone = await publishedAgo(2, fine);
  const failing = await publishedAgo(3, broken);
  answer = (id) => {
    if (id === `remote-${failing}`) throw new Error('The network is away.');
    return null;
  };
  expect(await readResults(machine())).toBe(2);
  expect(await rowOf(gone)).toMatchObject({ read: false, next: null });
  expect((await rowOf(failing))?.next).toBeCloseTo(3.25, 1);
  await look(
    database.sql,
    (tx) => tx`update publication_results set next_read_at = now(), published_at = now() - interval '11 days'`,
  );
  await readResults(machine());
  expect((await rowOf(failing))?.next).toBeNull();
});

test('an account that is not connected is not asked', async () => {
  const account = await seedAccount(ctx, { state: 'reconnect_needed' });
  await publishedAgo(2, account);
  await readResults(machine());
  expect(asked).toEqual([]);
});

test('best times stand on these results, and say so', async () => {
  const account = await seedAccount(ctx);
  for (let day = 1; day <= 6; day += 1) {
    for (const hours of [1, 2]) await publishedAgo(day * 24 + hours, account);
  }
  expect(await bestTimes(ctx, { accountId: [account] })).toMatchObject({ basis: 'default', posts: 0 });
  await readResults(machine());
  const best = await bestTimes(ctx, { accountId: [account] });
  expect(best).toMatchObject({ basis: 'own_results', posts: 12, reason: expect.stringContaining('12 of the last') });
  expect(best.times.length).toBeGreaterThan(0);
  const other = await seedAccount(ctx);
  expect(await bestTimes(ctx, { accountId: [other] })).toMatchObject({ basis: 'default' });
});
