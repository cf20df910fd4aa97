import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { accounts } from '@/db/schema/accounts';
import { attempts } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { changePost } from '../posts/change-post';
import { createPost } from '../posts/create-post';
import { readPublication, setPublication } from '../posts/testing';
import { resolvePublication } from './resolve-publication';
import { retryPublication } from './retry-publication';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let account: string;
let id: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
  account = await seedAccount(ctx, { name: 'Blue page' });
  const post = await createPost(ctx, {
    draft: PostDraft.parse({ summary: 'Hello', accountIds: [account], followUpComment: 'More' }),
  });
  id = post.publications[0]?.id ?? '';
});

/** An unknown attempt, as the publisher leaves it. */
async function unknownAttempt() {
  const { organizationId, locationId } = ctx;
  const now = new Date();
  await asSystem(database.db, (tx) =>
    tx.insert(attempts).values({
      ...{ organizationId, locationId, id: newId(), publicationId: id, accountId: account, part: 'post', number: 1 },
      ...{
        state: 'unknown',
        worker: 'w',
        fingerprint: 'f',
        handles: {},
        claimedAt: now,
        leaseUntil: now,
        exchanges: [],
        evidence: [],
      },
    }),
  );
}

test('what failed is due again at once, by the database clock, as it reads now', async () => {
  await setPublication(ctx, id, { state: 'failed', failureReason: 'Too many tries.', tries: 6, failureCode: 'tries' });
  const post = await retryPublication({ ...ctx, now: new Date('2001-01-01') }, { publicationId: id });
  expect(post.publications[0]).toMatchObject({ state: 'scheduled', failureReason: null, canRetry: false });
  const row = await readPublication(ctx, id);
  expect(row).toMatchObject({ tries: 0, failureCode: null, followUpState: 'waiting' });
  expect(row.fingerprint).not.toBeNull();
  expect(row.dueAt?.getFullYear()).not.toBe(2001);
});

test('a failed comment is retried alone; its post is not touched', async () => {
  await setPublication(ctx, id, {
    state: 'published',
    remoteId: 'r1',
    followUpState: 'failed',
    followUpReason: 'Rude.',
  });
  const post = await retryPublication(ctx, { publicationId: id });
  expect(post.publications[0]).toMatchObject({ state: 'published', followUpState: 'scheduled' });
  expect(await readPublication(ctx, id)).toMatchObject({
    remoteId: 'r1',
    dueAt: null,
    followUpTries: 0,
    followUpReason: null,
  });
});

test.each(['draft', 'scheduled', 'in_progress', 'pending', 'published', 'unknown'] as const)(
  'nothing is sent again from %s',
  async (state) => {
    await setPublication(ctx, id, { state });
    await expect(retryPublication(ctx, { publicationId: id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await readPublication(ctx, id)).toMatchObject({ state });
  },
);

test('a comment that was taken out meanwhile is not sent empty', async () => {
  await setPublication(ctx, id, { state: 'published', remoteId: 'r1', followUpState: 'failed' });
  const { postId } = await readPublication(ctx, id);
  await changePost(ctx, { postId, overrides: { [account]: { followUpComment: ' ' } } });
  const refused = expect(retryPublication(ctx, { publicationId: id })).rejects;
  await refused.toMatchObject({ code: 'conflict', message: expect.stringContaining('Blue page') });
  expect(await readPublication(ctx, id)).toMatchObject({ followUpState: 'failed' });
});

test('an account that is not connected has to be reconnected first', async () => {
  await setPublication(ctx, id, { state: 'failed' });
  await asSystem(database.db, (tx) =>
    tx.update(accounts).set({ state: 'reconnect_needed' }).where(eq(accounts.id, account)),
  );
  await expect(retryPublication(ctx, { publicationId: id })).rejects.toThrow(/Blue page is not connected/);
});

test('a person says it is live: published, the comment is left to them', async () => {
  await unknownAttempt();
  await setPublication(ctx, id, { state: 'unknown', needsPerson: true, followUpState: 'waiting' });
  const post = await resolvePublication(ctx, { publicationId: id, live: true });
  expect(post.publications[0]).toMatchObject({ state: 'published', needsPerson: false, followUpState: 'failed' });
  const [attempt] = await asSystem(database.db, (tx) =>
    tx.select().from(attempts).where(eq(attempts.publicationId, id)),
  );
  expect(attempt).toMatchObject({ state: 'published', evidence: [{ kind: 'person', text: 'Ada Owner: it is live' }] });
});

test('a person says it is not live: failed, and only now it can be retried', async () => {
  await setPublication(ctx, id, { state: 'unknown', needsPerson: true });
  const post = await resolvePublication(ctx, { publicationId: id, live: false });
  expect(post.publications[0]).toMatchObject({ state: 'failed', canRetry: true });
  await retryPublication(ctx, { publicationId: id });
  expect(await readPublication(ctx, id)).toMatchObject({ state: 'scheduled' });
  await expect(resolvePublication(ctx, { publicationId: id, live: true })).rejects.toMatchObject({ code: 'conflict' });
});

test('another location, a viewer: not found, forbidden', async () => {
  await setPublication(ctx, id, { state: 'failed' });
  const other = await seedLocation(database.db);
  await expect(retryPublication(other.ctx, { publicationId: id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(resolvePublication(other.ctx, { publicationId: id, live: true })).rejects.toMatchObject({
    code: 'not_found',
  });
  const viewer: Context = { ...ctx, actor: { kind: 'api_key', keyId: 'k', name: 'Key', scopes: ['read'] } };
  await expect(retryPublication(viewer, { publicationId: id })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(resolvePublication(viewer, { publicationId: id, live: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
