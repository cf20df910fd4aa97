import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accounts, connections } from '@/db/schema/accounts';
import { events } from '@/db/schema/events';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { defaultChoices } from '@/lib/domain/notification';
import type { Context } from '../context';
import { listNotifications } from '../notifications/list-notifications';
import { tellOutbox } from '../notifications/tell-outbox';
import { allNotifications } from '../notifications/testing';
import { updateNotificationSettings } from '../notifications/update-notification-settings';
import { createPost } from '../posts/create-post';
import { deletePost } from '../posts/delete-post';
import { berlin, draftOf, seedMedia, seedScheduled, testNow } from '../posts/testing';
import { readPreflight } from './read-preflight';
import { tellPreflight } from './tell-preflight';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  Object.assign(process.env, { DATABASE_URL: database.url, ALMANAC_SECRET });
});
afterAll(() => database.close());

const log = { error: (fields: object) => expect.fail(JSON.stringify(fields)) };
const seed = async () => (await seedLocation(database.db, { now: testNow })).ctx;
const found = async (ctx: Context) =>
  (await readPreflight(ctx)).posts.map(({ post, problems }) => ({
    summary: post.summary,
    problems: problems.map(({ severity, message }) => `${severity}: ${message}`),
  }));
const setAccount = (ctx: Context, id: string, state: 'active' | 'reconnect_needed') =>
  asSystem(ctx.db, (tx) => tx.update(accounts).set({ state }).where(eq(accounts.id, id)));
/** The problems each event told, in order. */
const told = async (ctx: Context) => {
  const rows = await asSystem(ctx.db, (tx) =>
    tx
      .select({ after: events.after })
      .from(events)
      .where(and(eq(events.locationId, ctx.locationId), eq(events.name, 'post.preflight_failed')))
      .orderBy(asc(events.id)),
  );
  return rows.map(({ after }) => (after as { problems: string[] }).problems);
};
const lost = 'Test page has to be reconnected before anything can be published there.';

test('a post that will go out is not spoken of; one whose account was lost is, until it is back', async () => {
  const ctx = await seed();
  const account = await seedAccount(ctx);
  await seedScheduled(ctx, account, { summary: 'Fine' });
  expect(await found(ctx)).toEqual([]);
  await setAccount(ctx, account, 'reconnect_needed');
  expect(await found(ctx)).toEqual([{ summary: 'Fine', problems: [`error: ${lost}`] }]);
  const tomorrow = { ...ctx, now: new Date(testNow.getTime() - 24 * 3600_000) };
  expect(await found(tomorrow)).toEqual([]);
  expect(await found((await seedLocation(database.db, { now: testNow })).ctx)).toEqual([]);
  await setAccount(ctx, account, 'active');
  expect(await found(ctx)).toEqual([]);
});

test('access that ends before its time, a file that was lost, a value that was taken away', async () => {
  const ctx = await seed();
  const mastodon = await seedAccount(ctx, { provider: 'mastodon', network: 'mastodon', name: 'Toots' });
  const [row] = await asSystem(ctx.db, (tx) => tx.select().from(accounts).where(eq(accounts.id, mastodon)));
  const ends = (expiresAt: Date) =>
    asSystem(ctx.db, (tx) =>
      tx
        .update(connections)
        .set({ expiresAt })
        .where(eq(connections.id, row?.connectionId ?? '')),
    );
  await ends(new Date('2026-12-01T09:30:00Z'));
  await seedScheduled(ctx, mastodon, { summary: 'Before' });
  await seedScheduled(ctx, mastodon, { summary: 'After', schedule: berlin('2026-12-01T11:00') });
  expect(await found(ctx)).toEqual([
    {
      summary: 'After',
      problems: ['error: Access to Toots ends on 2026-12-01 10:30, before this goes out. Reconnect it.'],
    },
  ]);
  await ends(new Date('2027-12-01T09:30:00Z'));

  const page = await seedAccount(ctx);
  const mediaId = await seedMedia(ctx, { state: 'processing' });
  await seedScheduled(ctx, page, { summary: 'Film', media: draftOf({ media: [{ mediaId }] as never }).media });
  const film = (await found(ctx)).find(({ summary }) => summary === 'Film');
  expect(film).toBeUndefined();
  const near = { ...ctx, now: new Date('2026-12-01T08:45:00Z') };
  expect((await found(near)).map(({ summary }) => summary)).toEqual(['Film']);
});

test('the same words on the same account within a week are a warning that names the other time', async () => {
  const ctx = await seed();
  const [one, two] = [await seedAccount(ctx), await seedAccount(ctx, { name: 'Second page' })];
  await seedScheduled(ctx, one, { summary: 'Twice' });
  await seedScheduled(ctx, two, { summary: 'Twice' });
  expect(await found(ctx)).toEqual([]);
  const schedule = berlin('2026-12-04T10:00');
  const later = await createPost(ctx, {
    draft: draftOf({ summary: 'Twice', accountIds: [one], schedule }),
    intent: 'schedule',
  });
  const again = 'warning: The same text is planned on Test page on 2026-12-04 10:00.';
  expect(await found(ctx)).toEqual([{ summary: 'Twice', problems: [again] }]);
  await tellPreflight(database.db, log, testNow);
  expect(await told(ctx)).toEqual([]);
  await deletePost(ctx, { postId: later.id });
  expect(await found(ctx)).toEqual([]);
});

test('what will not go out is told once, when something new is wrong, and once more in its last hour', async () => {
  const ctx = await seed();
  const account = await seedAccount(ctx);
  await seedScheduled(ctx, account, { schedule: berlin('2026-12-01T20:00') });
  const tell = async (at: string) => {
    await tellPreflight(database.db, log, new Date(at));
    return told(ctx);
  };
  expect(await tell('2026-12-01T09:00:00Z')).toEqual([]);
  await setAccount(ctx, account, 'reconnect_needed');
  expect(await tell('2026-12-01T09:10:00Z')).toEqual([[lost]]);
  expect(await tell('2026-12-01T09:20:00Z')).toEqual([[lost]]);
  expect(await tell('2026-12-01T18:10:00Z')).toEqual([[lost], [lost]]);
  expect(await tell('2026-12-01T18:20:00Z')).toEqual([[lost], [lost]]);
  expect(await tell('2026-12-01T19:10:00Z')).toEqual([[lost], [lost]]);
});

test('whose post it is hears of a finding once, by mail if they want; put right, it is no news', async () => {
  const ctx = await seed();
  const account = await seedAccount(ctx);
  const asked = { ...defaultChoices, preflight: { inApp: true, mail: 'now' as const } };
  const rest = { quiet: false, quietFrom: '22:00', quietTo: '07:00', timeZone: 'Europe/Berlin', digestAt: '08:00' };
  await updateNotificationSettings(ctx, { choices: asked, ...rest });
  const { id } = await seedScheduled(ctx, account, { schedule: berlin('2026-12-01T20:00') });
  await setAccount(ctx, account, 'reconnect_needed');
  const lookAt = async (at: string) => {
    await tellPreflight(database.db, log, new Date(at));
    await tellOutbox(database.db, { mails: true, gatherSeconds: 60 });
    return (await allNotifications(ctx)).filter(
      ({ locationId, kind }) => locationId === ctx.locationId && kind === 'preflight',
    );
  };
  const first = await lookAt('2026-12-01T09:10:00Z');
  expect(first).toMatchObject([{ subjectId: id, mailState: 'due', readAt: null, text: { reason: lost, postId: id } }]);
  expect((await listNotifications(ctx, {})).notifications[0]).toMatchObject({
    title: 'Will not go out as it is: Tue 1 Dec, 20:00',
    detail: lost,
    postId: id,
  });
  // The look in the last hour is another event about the same.
  expect(await lookAt('2026-12-01T18:10:00Z')).toHaveLength(1);
  expect(await told(ctx)).toHaveLength(2);
  await setAccount(ctx, account, 'active');
  expect(await lookAt('2026-12-01T18:20:00Z')).toMatchObject([{ mailState: 'dropped', readAt: expect.any(Date) }]);
  await setAccount(ctx, account, 'reconnect_needed');
  expect((await lookAt('2026-12-01T18:30:00Z')).map(({ mailState }) => mailState)).toEqual(['dropped', 'due']);
});
