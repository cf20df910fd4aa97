import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { connections } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import { attempts } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { createPost } from './create-post';
import { deletePost } from './delete-post';
import { listAttempts } from './list-attempts';
import { setPublication } from './testing';
import { today } from './today';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function plan(ctx: Context, accountId: string, summary: string, hour: string) {
  const schedule = { wallTime: `2999-01-01T${hour}:00`, timeZone: 'UTC' };
  const draft = PostDraft.parse({ summary, accountIds: [accountId], schedule });
  const post = await createPost(ctx, { draft, intent: 'schedule' });
  const [publication] = post.publications;
  if (!publication) throw new Error('A publication was expected');
  return { post, publicationId: publication.id };
}

test('what goes out next in order, what needs a person, which accounts to reconnect', async () => {
  const { ctx } = await seedLocation(database.db);
  const other = await seedLocation(database.db);
  const account = await seedAccount(ctx);
  await seedAccount(ctx, { state: 'reconnect_needed', name: 'Broken' });
  await plan(ctx, account, 'second', '11');
  await plan(ctx, account, 'first', '10');
  const failed = await plan(ctx, account, 'failed', '09');
  await setPublication(ctx, failed.publicationId, { state: 'failed', dueAt: null, failureReason: 'Too long' });
  const asked = await plan(ctx, account, 'asked', '08');
  await setPublication(ctx, asked.publicationId, { state: 'unknown', dueAt: null, needsPerson: true });
  const gone = await plan(ctx, account, 'gone', '07');
  await deletePost(ctx, { postId: gone.post.id });
  await plan(other.ctx, await seedAccount(other.ctx), 'theirs', '06');

  const shown = await today(ctx);
  expect(
    shown.dueNext.filter(({ publications }) => publications[0]?.state === 'scheduled').map(({ summary }) => summary),
  ).toEqual(['first', 'second']);
  expect(shown.failed.map(({ summary, publications }) => [summary, publications[0]?.canRetry])).toEqual([
    ['failed', true],
    ['asked', false],
  ]);
  expect(shown.accountsToReconnect).toMatchObject([{ name: 'Broken' }]);
});

test('what waits for a review, the soonest first, and nothing that was deleted', async () => {
  const { ctx } = await seedLocation(database.db);
  const account = await seedAccount(ctx);
  for (const [summary, hour] of [
    ['late', '11'],
    ['soon', '10'],
    ['gone', '09'],
  ] as const) {
    const { post } = await plan(ctx, account, summary, hour);
    await asSystem(ctx.db, (tx) => tx.update(posts).set({ state: 'in_review' }).where(eq(posts.id, post.id)));
    if (summary === 'gone') await deletePost(ctx, { postId: post.id });
  }
  const shown = await today(ctx);
  expect(shown.inReview.map(({ summary }) => summary)).toEqual(['soon', 'late']);
  expect(shown.dueNext).toEqual([]);
});

test('access that ends within 14 days is told, unless it renews itself or has to be reconnected anyway', async () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const { ctx } = await seedLocation(database.db, { now });
  const ends = async (days: number, values: Parameters<typeof seedAccount>[1] = {}) => {
    const id = await seedAccount(ctx, { provider: 'mastodon', network: 'mastodon', ...values });
    const expiresAt = new Date(now.getTime() + days * 24 * 3600_000);
    const connectionOf = sql`(select a.connection_id from accounts a where a.id = ${id})`;
    await asSystem(ctx.db, (tx) => tx.update(connections).set({ expiresAt }).where(sql`id = ${connectionOf}`));
  };
  await ends(14, { name: 'in two weeks' });
  await ends(-1, { name: 'yesterday' });
  await ends(15, { name: 'later' });
  await ends(1, { name: 'renews itself', provider: 'playground', network: 'playground' });
  await ends(1, { name: 'broken', state: 'reconnect_needed' });
  await ends(1, { name: 'left', state: 'disconnected' });
  await seedAccount(ctx, { name: 'for ever', provider: 'mastodon', network: 'mastodon' });
  const shown = await today(ctx);
  expect(shown.accountsEnding.map(({ name }) => name)).toEqual(['yesterday', 'in two weeks']);
  expect(shown.accountsToReconnect.map(({ name }) => name)).toEqual(['broken']);
  const other = await seedLocation(database.db, { now });
  expect((await today(other.ctx)).accountsEnding).toEqual([]);
});

test('the attempts of a post, oldest first, and only its own', async () => {
  const { ctx } = await seedLocation(database.db);
  const account = await seedAccount(ctx);
  const { post, publicationId } = await plan(ctx, account, 'x', '10');
  const other = await plan(ctx, account, 'y', '11');
  const attempt = (number: number, of: string) => ({
    organizationId: ctx.organizationId,
    locationId: ctx.locationId,
    id: newId(),
    publicationId: of,
    accountId: account,
    part: 'post' as const,
    number,
    state: 'retry' as const,
    worker: 'w',
    fingerprint: 'f',
    handles: {},
    claimedAt: new Date(2_000_000 + number),
    leaseUntil: new Date(3_000_000),
    exchanges: [],
    evidence: [],
  });
  await asSystem(ctx.db, (tx) =>
    tx.insert(attempts).values([attempt(2, publicationId), attempt(1, publicationId), attempt(3, other.publicationId)]),
  );
  const { attempts: listed } = await listAttempts(ctx, { postId: post.id });
  expect(listed.map(({ number }) => number)).toEqual([1, 2]);
  const stranger = await seedLocation(database.db);
  await expect(listAttempts(stranger.ctx, { postId: post.id })).rejects.toMatchObject({ code: 'not_found' });
});
