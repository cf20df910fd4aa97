import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { publicationResults } from '@/db/schema/writing';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { toInstant } from '@/lib/domain/zone';
import type { Context } from '../context';
import { updatePostingSlots } from '../locations/update-posting-slots';
import { createPost } from '../posts/create-post';
import { bestTimes } from './best-times';
import { nextSlot } from './next-slot';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
const timeZone = 'Europe/Berlin';
// A Monday, 08:00 in Berlin.
const now = new Date('2099-03-02T07:00:00Z');
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now }));
});
const schedule = (accountId: string, wallTime: string) =>
  createPost(ctx, {
    draft: { ...emptyPostDraft, summary: 'x', accountIds: [accountId], schedule: { wallTime, timeZone } },
    intent: 'schedule',
  });

test('the next slot is the first at which nothing goes out to these accounts', async () => {
  const [mine, other] = [await seedAccount(ctx), await seedAccount(ctx)];
  expect((await nextSlot(ctx, {})).basis).toBe('default');
  const [monday, friday] = [1, 5].map((dayOfWeek) => ({ dayOfWeek, time: '09:00' }));
  if (!monday || !friday) throw new Error('Two slots were made.');
  await updatePostingSlots(ctx, { slots: [friday, monday, monday] });
  const at = (wallTime: string) => ({ schedule: { wallTime, timeZone }, basis: 'own_slots' });
  expect(await nextSlot(ctx, { accountId: [mine] })).toEqual(at('2099-03-02T09:00'));
  await schedule(mine, '2099-03-02T09:00');
  expect(await nextSlot(ctx, { accountId: [mine] })).toEqual(at('2099-03-06T09:00'));
  expect(await nextSlot(ctx, { accountId: [other] })).toEqual(at('2099-03-02T09:00'));
  expect(await nextSlot(ctx, {})).toEqual(at('2099-03-06T09:00'));
});

test('best times of one’s own results: the hour that did best comes first, and a taken one moves a week', async () => {
  const [mine, small] = [await seedAccount(ctx), await seedAccount(ctx)];
  const { organizationId, locationId } = ctx;
  const result = (accountId: string, wallTime: string, likes: number) => {
    const publishedAt = toInstant({ wallTime, timeZone }).instant;
    const readAt = new Date(publishedAt.getTime() + 7 * 86_400_000);
    return { organizationId, locationId, publicationId: newId(), accountId, publishedAt, readAt, likes };
  };
  // Five Wednesdays at 18 did well, five Tuesdays at 6 did not. The other account has too few to count.
  const values = [0, 1, 2, 3, 4].flatMap((week) => {
    const day = (base: string) => new Date(Date.parse(base) + week * 7 * 86_400_000).toISOString().slice(0, 10);
    return [
      result(mine, `${day('2099-01-07')}T18:20`, 90),
      result(mine, `${day('2099-01-06')}T06:10`, 1),
      result(small, `${day('2099-01-06')}T06:30`, 9000),
    ];
  });
  await asSystem(ctx.db, (tx) => tx.insert(publicationResults).values(values));
  const best = await bestTimes(ctx, { accountId: [mine, small] });
  expect(best).toMatchObject({ basis: 'own_results', posts: 10 });
  expect(best.times.map(({ wallTime }) => wallTime)).toEqual(['2099-03-04T18:00', '2099-03-03T06:00']);
  expect(best.times[0]?.score).toBeGreaterThan(1);
  await schedule(mine, '2099-03-04T18:00');
  expect((await bestTimes(ctx, { accountId: [mine] })).times[0]?.wallTime).toBe('2099-03-11T18:00');
  expect(await bestTimes(ctx, { accountId: [small] })).toMatchObject({
    basis: 'default',
    posts: 0,
    reason: expect.stringContaining('starting point'),
  });
});

test('accounts of elsewhere are not known', async () => {
  const { ctx: theirs } = await seedLocation(database.db);
  const accountId = [await seedAccount(theirs)];
  await expect(nextSlot(ctx, { accountId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(bestTimes(ctx, { accountId })).rejects.toMatchObject({ code: 'not_found' });
});
