import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { seal } from '@/lib/security/seal';
import { sealPurpose } from '@/lib/security/secrets';
import { CrashSignal, type Step, steps } from './crash-point';
import { type HostileNetwork, hostileNetwork, type Manner } from './testing/hostile-network';
import { letTimePass, look, planPost } from './testing/plan';
import { runToTheEnd, testMachine, testSecrets, turn } from './testing/test-machine';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every class of answer, and what must be true in the end whatever died in between. */
const classes: { manner: Manner; entries: number; state: string }[] = [
  { manner: 'ok', entries: 1, state: 'published' },
  { manner: 'accept_and_lose', entries: 1, state: 'published' },
  { manner: 'lose', entries: 1, state: 'published' },
  { manner: 'throw', entries: 1, state: 'published' },
  { manner: 'rate_limit', entries: 1, state: 'published' },
  { manner: 'pending', entries: 1, state: 'published' },
  { manner: 'reject', entries: 0, state: 'failed' },
  { manner: 'unauthorized', entries: 0, state: 'failed' },
];

/** A machine that dies the nth time it passes a step; the first time of it is what most of the life has. */
function dyingMachine(network: HostileNetwork, step: Step, passes = 1) {
  let left = passes;
  return testMachine(database.sql, network, {
    onStep: (at) => {
      if (at === step) left -= 1;
      if (at === step && left === 0) throw new CrashSignal(at);
    },
  });
}

async function workUntilDeath(machine: ReturnType<typeof dyingMachine>): Promise<boolean> {
  for (let rounds = 0; rounds < 8; rounds += 1) {
    try {
      if ((await turn(machine)) === 0) return false;
    } catch (error) {
      if (!(error instanceof CrashSignal)) throw error;
      return true;
    }
    await letTimePass(database.sql);
  }
  return false;
}

/** An account whose token ends soon, so that the refresh and its crash points are on the way. */
async function seedRefreshing(network: HostileNetwork) {
  const { ctx } = await seedLocation(database.db);
  const accountId = await seedAccount(ctx);
  await look(database.sql, async (tx) => {
    const [row] = await tx`select connection_id from accounts where id = ${accountId}`;
    const connection = row?.connection_id as string;
    const sealed = seal(testSecrets, sealPurpose.connection(connection), '{"token":"old","refresh":"r"}');
    return tx`update connections set expires_at = now() + interval '1 minute', sealed_credentials = ${sealed}
      where id = ${connection}`;
  });
  network.state.refresh = async (grant) => ({ ...grant, expiresAt: new Date(Date.now() + 3600_000) });
  return { ctx, accountId };
}

const partsOf = (publicationId: string) =>
  look(
    database.sql,
    (tx) => tx`select state, follow_up_state, needs_person, due_at, follow_up_due_at
    from publications where id = ${publicationId}`,
  );

describe.each(classes)('an answer of the class $manner', ({ manner, entries, state }) => {
  // A crash in the call itself is `commit.before` (nothing sent) or `commit.after` (sent, answer not kept).
  test.each(steps)('and a death at %s: never twice, never lost', async (step) => {
    const network = hostileNetwork();
    network.state.uploads = true;
    network.provider.prepare = async (job) => ({ kind: 'prepared', handles: { upload: job.handles.upload ?? 'u1' } });
    const { ctx, accountId } = await seedRefreshing(network);
    const { publicationIds } = await planPost(ctx, { accountIds: [accountId] });
    const id = publicationIds[0] as string;
    // What may be repeated, is: the same manner greets the second worker, too, unless it is about one answer only.
    if (entries === 0) network.byPage.set(accountId, manner);
    else network.manners.push(manner);
    await workUntilDeath(dyingMachine(network, step));
    await runToTheEnd(testMachine(database.sql, network), database.sql);
    expect(network.of(id), 'what the network holds').toHaveLength(entries);
    const [row] = await partsOf(id);
    expect(row).toMatchObject({ state, needs_person: false, due_at: null });
    const live = await look(
      database.sql,
      (tx) => tx`select 1 from attempts where publication_id = ${id} and state in ('claimed', 'sending')`,
    );
    expect(live).toEqual([]);
  });
});

describe.each(['ok', 'accept_and_lose', 'lose', 'reject'] as const)('a comment whose answer is %s', (manner) => {
  test.each(steps)('and a death at the second %s: the comment at most once, the post untouched', async (step) => {
    const network = hostileNetwork();
    const { ctx } = await seedLocation(database.db);
    const { publicationIds } = await planPost(ctx, { followUpComment: 'More' });
    const id = publicationIds[0] as string;
    network.manners.push('ok', manner, ...(manner === 'reject' ? [manner] : []));
    // Steps of the comment are passed after those of the post; looks and sweeps are the comment's alone.
    const passes = step.startsWith('look') || step.startsWith('sweep') ? 1 : 2;
    await workUntilDeath(dyingMachine(network, step, passes));
    await runToTheEnd(testMachine(database.sql, network), database.sql);
    expect(network.of(id)).toHaveLength(1);
    expect(network.of(`${id}-comment`)).toHaveLength(manner === 'reject' ? 0 : 1);
    const [row] = await partsOf(id);
    expect(row).toMatchObject({ state: 'published', follow_up_state: manner === 'reject' ? 'failed' : 'published' });
  });
});

describe.each(['claim.committed', 'fence.granted', 'commit.after'] as const)('two deaths, the first at %s', (first) => {
  test.each(steps)('the second, while taking over, at %s', async (second) => {
    const network = hostileNetwork();
    const { ctx, accountId } = await seedRefreshing(network);
    const { publicationIds } = await planPost(ctx, { accountIds: [accountId] });
    expect(await workUntilDeath(dyingMachine(network, first))).toBe(true);
    await letTimePass(database.sql);
    const died = await workUntilDeath(dyingMachine(network, second));
    // Here the sweep and, once something may have been sent, the looks are on the way for sure.
    if (second.startsWith('sweep')) expect(died).toBe(true);
    if (second.startsWith('look')) expect(died).toBe(first !== 'claim.committed');
    await runToTheEnd(testMachine(database.sql, network), database.sql);
    expect(network.of(publicationIds[0] as string)).toHaveLength(1);
    expect(await partsOf(publicationIds[0] as string)).toMatchObject([{ state: 'published' }]);
  });
});

test('every crash point is really passed by one life or another', async () => {
  const passed = new Set<Step>();
  for (const { manner } of classes) {
    const network = hostileNetwork();
    network.state.uploads = true;
    const { ctx, accountId } = await seedRefreshing(network);
    await planPost(ctx, { accountIds: [accountId] });
    network.manners.push(manner);
    const onStep = (step: Step) => {
      passed.add(step);
    };
    await workUntilDeath(dyingMachine(network, 'fence.granted'));
    await runToTheEnd(testMachine(database.sql, network, { onStep }), database.sql);
    await runToTheEnd(testMachine(database.sql, network, { onStep }), database.sql);
  }
  const quietly = hostileNetwork();
  quietly.state.uploads = true;
  const { ctx, accountId } = await seedRefreshing(quietly);
  await planPost(ctx, { accountIds: [accountId] });
  quietly.manners.push('pending');
  await runToTheEnd(testMachine(database.sql, quietly, { onStep: (step) => void passed.add(step) }), database.sql);
  expect([...steps].filter((step) => !passed.has(step))).toEqual([]);
});
