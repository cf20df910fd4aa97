import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { organizations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { pauseAccount } from '../pauses/pause-account';
import { beat } from './beat';
import { holdServer } from './hold-server';
import { readServer } from './read-server';
import { pauseEverything, releaseHold, resumeEverything } from './server-verbs';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await asSystem(database.db, (tx) => tx.delete(organizations));
  ({ ctx } = await seedLocation(database.db));
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function publication(accountId: string, values: Partial<typeof publications.$inferInsert>): Promise<string> {
  const { organizationId, locationId } = ctx;
  return asSystem(ctx.db, async (tx) => {
    const [post] = await tx
      .insert(posts)
      .values({ organizationId, locationId, summary: 'x', details: {}, state: 'scheduled' })
      .returning({ id: posts.id });
    const postId = post?.id ?? '';
    await tx.insert(publications).values({ organizationId, locationId, accountId, postId, ...values });
    return postId;
  });
}

test('a quiet server: its worker is well, nothing is stuck', async () => {
  const pulse = beat(database.sql, 'w1', { pulse: () => ({ lookedMs: 100, claimedMs: 60_000, outcomes: {} }) });
  await expect
    .poll(() => readServer(ctx), { timeout: 60_000 })
    .toMatchObject({
      workers: [{ name: 'w1', state: 'well', claimedAt: expect.stringMatching(/Z$/) }],
      ...{ holds: [], paused: [], troubles: [], unreconciled: 0 },
    });
  await pulse.stop();
});

test('what is stuck is named with its oldest post and a cure; what is paused is not late', async () => {
  const [on, paused, lost] = [
    await seedAccount(ctx),
    await seedAccount(ctx, { name: 'Quiet page' }),
    await seedAccount(ctx, { state: 'reconnect_needed' }),
  ];
  const late = await publication(on, { state: 'scheduled', dueAt: minutesAgo(5) });
  await publication(on, { state: 'scheduled', dueAt: minutesAgo(3) });
  await publication(paused, { state: 'scheduled', dueAt: minutesAgo(50) });
  const dark = await publication(on, { state: 'unknown', dueAt: minutesAgo(-1), updatedAt: minutesAgo(20) });
  const person = await publication(on, { state: 'unknown', needsPerson: true });
  await pauseAccount(ctx, { accountId: paused });
  const { troubles, paused: list } = await readServer(ctx);
  expect(list).toMatchObject([{ account: 'Quiet page', by: 'Ada Owner', locationId: ctx.locationId }]);
  expect(troubles.map(({ what, href }) => [what, href])).toEqual([
    ['1 post may be live or not', `/${ctx.locationId}/posts/${person}`],
    ['1 outcome has been unknown for over ten minutes', `/${ctx.locationId}/posts/${dark}`],
    ['2 posts are over a minute late', `/${ctx.locationId}/posts/${late}`],
    ['1 account asks to be reconnected', `/${ctx.locationId}/accounts?reconnect=${lost}`],
  ]);
  expect(troubles.every(({ cure }) => cure.length > 20)).toBe(true);
});

test('its operator pauses, resumes and releases; others may not even look', async () => {
  expect(await pauseEverything(ctx)).toEqual({ paused: true });
  await holdServer(ctx.db, 'Almanac', minutesAgo(60), 'A backup was restored.');
  expect((await readServer(ctx)).holds).toMatchObject([
    { kind: 'restore', by: 'Almanac' },
    { kind: 'pause', by: 'Ada Owner' },
  ]);
  const second = (await seedLocation(database.db)).ctx;
  const author = { ...ctx, actor: { ...ctx.actor, organizationRole: 'admin' } as Context['actor'] };
  for (const other of [second, author]) {
    await expect(readServer(other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(pauseEverything(other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(resumeEverything(other, { how: { kind: 'now' } })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(releaseHold(other)).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await resumeEverything(ctx, { how: { kind: 'now' } })).toEqual({ resumed: true, waited: 0 });
  expect(await releaseHold(ctx)).toEqual({ released: true, needsPerson: 0 });
  expect((await readServer(ctx)).holds).toEqual([]);
});
