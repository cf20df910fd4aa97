import { expect, test } from 'vitest';
import { seedAccount } from '@/db/testing';
import { attempt } from './attempt';
import { claim } from './claim';
import { fence } from './fence';
import { sweep } from './sweep';
import { ctx, database, network, openHouse } from './testing/house';
import { letTimePass, look, planPost } from './testing/plan';
import { runToTheEnd, testMachine } from './testing/test-machine';

openHouse();

const only = <T>(list: T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};
const stateOf = async (id: string) =>
  only(
    await look(
      database.sql,
      (tx) => tx<{ state: string; tries: number }[]>`select state, tries from publications where id = ${id}`,
    ),
  );

test('many workers, many posts: every post is claimed by exactly one, and no account has two at a time', async () => {
  const accountIds = await Promise.all(Array.from({ length: 6 }, () => seedAccount(ctx)));
  for (let count = 0; count < 5; count += 1) await planPost(ctx, { accountIds, summary: `Post ${count}` });
  const busy = new Set<string>();
  let overlaps = 0;
  const commit = network.provider.commit;
  network.provider.commit = async (job, call) => {
    if (busy.has(job.account.remoteId)) overlaps += 1;
    busy.add(job.account.remoteId);
    await new Promise((resolve) => setImmediate(resolve));
    const outcome = await commit(job, call);
    busy.delete(job.account.remoteId);
    return outcome;
  };
  const machines = Array.from({ length: 5 }, () => testMachine(database.sql, network));
  for (let rounds = 0; network.ledger.length < 30 && rounds < 60; rounds += 1) {
    const claims = await Promise.all(machines.map(async (one) => ({ one, ...(await claim(one, 3)) })));
    await Promise.all(claims.flatMap(({ one, claims: mine }) => mine.map((each) => attempt(one, each))));
  }
  expect(network.ledger).toHaveLength(30);
  expect(new Set(network.ledger.map(({ marker }) => marker)).size).toBe(30);
  expect(overlaps).toBe(0);
});

test('a worker that stood still between fence and call does not send; the post goes out later, once', async () => {
  const { publicationIds } = await planPost(ctx);
  const frozen = testMachine(database.sql, network, {
    timing: { fenceFreshMs: -1 },
  });
  const mine = only((await claim(frozen, 1)).claims);
  await attempt(frozen, mine);
  expect(network.calls.commit).toBe(0);
  expect(await stateOf(publicationIds[0] as string)).toEqual({ state: 'scheduled', tries: 1 });
  await runToTheEnd(testMachine(database.sql, network), database.sql);
  expect(network.ledger).toHaveLength(1);
});

test('a worker frozen past its lease is refused by the fence, and what it writes later changes nothing', async () => {
  const { publicationIds } = await planPost(ctx);
  const [frozen, other] = [testMachine(database.sql, network), testMachine(database.sql, network)];
  const mine = only((await claim(frozen, 1)).claims);
  await letTimePass(database.sql);
  expect(await fence(frozen, mine)).toEqual({ granted: false });
  await sweep(other);
  const theirs = only((await claim(other, 1)).claims);
  await attempt(frozen, mine);
  expect(network.calls.commit).toBe(0);
  await attempt(other, theirs);
  expect(network.ledger).toHaveLength(1);
  expect(await stateOf(publicationIds[0] as string)).toMatchObject({ state: 'published' });
});

test('a lease too short for the call is not enough', async () => {
  await planPost(ctx);
  const hasty = testMachine(database.sql, network, { timing: { leaseSeconds: 20 } });
  expect(await fence(hasty, only((await claim(hasty, 1)).claims))).toEqual({ granted: false });
});

test.each([
  [
    'the post is deleted',
    (postId: string) => look(database.sql, (tx) => tx`update posts set deleted_at = now() where id = ${postId}`),
  ],
  [
    'the post is edited',
    (postId: string) =>
      look(database.sql, (tx) => tx`update posts set version = version + 1, summary = 'New' where id = ${postId}`),
  ],
  [
    'it is unscheduled',
    (postId: string) =>
      look(database.sql, (tx) => tx`update publications set state = 'draft' where post_id = ${postId}`),
  ],
  ['the account is disconnected', () => look(database.sql, (tx) => tx`update accounts set state = 'disconnected'`)],
])('between claim and fence %s: nothing is sent', async (_, change) => {
  const { postId } = await planPost(ctx);
  const machine = testMachine(database.sql, network);
  const mine = only((await claim(machine, 1)).claims);
  await change(postId);
  await attempt(machine, mine);
  await runToTheEnd(machine, database.sql);
  expect(network.ledger).toEqual([]);
});

test('a deletion under way when the fence is asked wins, because the fence waits for it', async () => {
  const { postId } = await planPost(ctx);
  const machine = testMachine(database.sql, network);
  const mine = only((await claim(machine, 1)).claims);
  let fenced: Promise<unknown> | undefined;
  await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`update posts set deleted_at = now() where id = ${postId}`;
    fenced = fence(machine, mine);
    // The fence is waiting for our row: seen in the database, not by waiting some time.
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await database.sql`select count(*)::int as waiting from pg_locks where not granted`;
      waiting = row?.waiting as number;
    }
  });
  expect(await fenced).toEqual({ granted: false });
});

test('an answer that comes after the sweep still counts, while nobody acted on its being unknown', async () => {
  const { publicationIds } = await planPost(ctx);
  const [slow, other] = [testMachine(database.sql, network), testMachine(database.sql, network)];
  const mine = only((await claim(slow, 1)).claims);
  network.state.during = async () => {
    await letTimePass(database.sql);
    await sweep(other);
    expect(await stateOf(publicationIds[0] as string)).toMatchObject({ state: 'unknown' });
  };
  await attempt(slow, mine);
  expect(await stateOf(publicationIds[0] as string)).toMatchObject({ state: 'published' });
  expect(network.ledger).toHaveLength(1);
});

test('a worker clock ten minutes off in either direction decides nothing', async () => {
  const real = Date.now;
  for (const minutes of [-10, 10]) {
    const due = await planPost(ctx);
    const later = await planPost(ctx, { dueAt: new Date(real() + 5 * 60_000) });
    Date.now = () => real() + minutes * 60_000;
    try {
      const machine = testMachine(database.sql, network);
      for (const mine of (await claim(machine, 10)).claims) await attempt(machine, mine);
      expect(await sweep(machine)).toBe(0);
    } finally {
      Date.now = real;
    }
    expect(await stateOf(due.publicationIds[0] as string)).toMatchObject({ state: 'published' });
    expect(await stateOf(later.publicationIds[0] as string)).toMatchObject({ state: 'scheduled' });
  }
});
