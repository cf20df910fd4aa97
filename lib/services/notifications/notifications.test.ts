import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accounts, connections } from '@/db/schema/accounts';
import { members } from '@/db/schema/members';
import { notificationOutbox, notifications } from '@/db/schema/notifications';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { defaultChoices } from '@/lib/domain/notification';
import type { Context } from '../context';
import { countNotifications } from './count-notifications';
import { listNotifications } from './list-notifications';
import { noteEndingAccess } from './note-ending-access';
import { readNotifications } from './read-notifications';
import { startNotifier } from './start-notifier';
import { tellOutbox } from './tell-outbox';
import { allNotifications, happens, seedPerson, seedPublication, userOf } from './testing';
import { updateNotificationSettings } from './update-notification-settings';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let author: Context;
const options = { mails: true, gatherSeconds: 60 };
const outbox = () => asSystem(database.db, (tx) => tx.select().from(notificationOutbox));

beforeAll(async () => {
  database = await openTestDatabase();
  const ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  Object.assign(process.env, { DATABASE_URL: database.url, ALMANAC_SECRET });
});
afterAll(() => database.close());
beforeEach(async () => {
  await asSystem(database.db, async (tx) => {
    await tx.delete(notifications);
    await tx.delete(notificationOutbox);
  });
  ({ ctx } = await seedLocation(database.db));
  author = await seedPerson(ctx, 'Ben', 'author');
});

test('a failed post is told to its author and the managers, in words; others of the location hear nothing', async () => {
  const reader = await seedPerson(ctx, 'Eva', 'viewer');
  const stranger = await seedPerson(ctx, 'Sid', null);
  const { publicationId, postId, accountId } = await seedPublication(ctx, { authorId: userOf(author) });
  await happens(ctx, 'publication.failed', publicationId);
  expect(await tellOutbox(database.db, options)).toBe(1);
  expect(await outbox()).toEqual([]);
  for (const told of [ctx, author]) {
    const { notifications: list } = await listNotifications(told, {});
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      ...{ kind: 'failed', title: 'Not published on Test page', detail: 'Too long.', readAt: null },
      ...{ excerpt: 'Low water at noon', postId, accountId, accountName: 'Test page', network: 'playground' },
    });
    expect(await countNotifications(told)).toEqual({ unread: 1, urgent: 1 });
  }
  expect(await countNotifications(reader)).toEqual({ unread: 0, urgent: 0 });
  await expect(listNotifications(stranger, {})).rejects.toMatchObject({ code: 'forbidden' });
});

test('an event told twice, by two workers at once or again, is one notification', async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => seedPublication(ctx, { authorId: userOf(author) })));
  for (const { publicationId } of made) await happens(ctx, 'publication.failed', publicationId);
  const again = await outbox();
  const taken = await Promise.all([1, 2, 3].map(() => tellOutbox(database.db, options, 4)));
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(12);
  expect(await allNotifications(ctx)).toHaveLength(24);
  await asSystem(database.db, (tx) =>
    tx.insert(notificationOutbox).values(again.map(({ position: _, ...row }) => row)),
  );
  await tellOutbox(database.db, options);
  expect(await allNotifications(ctx)).toHaveLength(24);
});

test('a worker that dies while telling has told nobody, and the next one tells all', async () => {
  const { publicationId } = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', publicationId);
  // The backend is killed at the last statement of the transaction.
  const killed = sql.raw(`create function die() returns trigger language plpgsql as $$ begin
    perform pg_terminate_backend(pg_backend_pid()); return old; end $$;
    create trigger dies before delete on notification_outbox for each row execute function die()`);
  await database.db.execute(killed);
  await expect(tellOutbox(database.db, options)).rejects.toThrow();
  await database.db.execute(sql.raw('drop trigger dies on notification_outbox; drop function die()'));
  expect(await allNotifications(ctx)).toEqual([]);
  expect(await outbox()).toHaveLength(1);
  await asSystem(database.db, (tx) => tx.update(notificationOutbox).set({ dueAt: new Date(0) }));
  expect(await tellOutbox(database.db, options)).toBe(1);
  expect(await allNotifications(ctx)).toHaveLength(1);
});

test('one that cannot be told waits, and holds up no other', async () => {
  const bad = await seedPublication(ctx, { summary: 'bad' });
  const good = await seedPublication(ctx, { summary: 'good' });
  await happens(ctx, 'publication.failed', bad.publicationId);
  await happens(ctx, 'publication.failed', good.publicationId);
  await database.db.execute(
    sql.raw(`alter table notifications add constraint no_bad check (text ->> 'excerpt' <> 'bad')`),
  );
  await expect(tellOutbox(database.db, options)).rejects.toThrow();
  expect(await tellOutbox(database.db, options)).toBe(1);
  expect((await allNotifications(ctx)).map(({ text }) => text.excerpt)).toEqual(['good']);
  expect(await outbox()).toMatchObject([{ tries: 1 }]);
  await database.db.execute(sql.raw('alter table notifications drop constraint no_bad'));
});

test('what was put right is no news any more, in whatever order workers tell it, and no mail goes', async () => {
  const first = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', first.publicationId);
  await tellOutbox(database.db, options);
  expect(await countNotifications(ctx)).toEqual({ unread: 1, urgent: 1 });
  await happens(ctx, 'publication.retried', first.publicationId);
  await tellOutbox(database.db, options);
  expect(await countNotifications(ctx)).toEqual({ unread: 0, urgent: 0 });
  const late = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', late.publicationId);
  const toScheduled = { state: 'scheduled' as const };
  await asSystem(database.db, (tx) =>
    tx.update(publications).set(toScheduled).where(eq(publications.id, late.publicationId)),
  );
  await tellOutbox(database.db, options);
  expect(await countNotifications(ctx)).toEqual({ unread: 0, urgent: 0 });
  expect((await allNotifications(ctx)).map(({ mailState }) => mailState)).toEqual(['dropped', 'none']);
});

test('each person chooses: what is off in both is not kept, what is only mailed is not shown', async () => {
  const times = { quiet: false, quietFrom: '22:00', quietTo: '07:00', timeZone: 'Asia/Tokyo', digestAt: '09:00' };
  const choices = {
    ...defaultChoices,
    failed: { inApp: false, mail: 'digest' as const },
    published: { inApp: false, mail: 'off' as const },
  };
  const saved = await updateNotificationSettings(author, { ...times, choices });
  expect(saved).toMatchObject({ choices, timeZone: 'Asia/Tokyo', mailTo: null });
  const failed = await seedPublication(ctx, { authorId: userOf(author) });
  const live = await seedPublication(ctx, { authorId: userOf(author), state: 'published' });
  await happens(ctx, 'publication.failed', failed.publicationId);
  await happens(ctx, 'publication.published', live.publicationId);
  await tellOutbox(database.db, options);
  expect(await countNotifications(author)).toEqual({ unread: 0, urgent: 0 });
  const own = (await allNotifications(ctx)).filter(({ userId }) => userId === userOf(author));
  expect(own).toMatchObject([{ kind: 'failed', inApp: false, mailChoice: 'digest', mailState: 'due' }]);
  // Nine o'clock in Tokyo.
  expect(own[0]?.mailDueAt?.toISOString()).toMatch(/T00:00:00.000Z$/);
});

test('a server that sends no mail keeps nothing for one', async () => {
  const { publicationId } = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', publicationId);
  await tellOutbox(database.db, { ...options, mails: false });
  expect(await allNotifications(ctx)).toMatchObject([{ inApp: true, mailState: 'none', mailDueAt: null }]);
});

test('one’s own are read one by one or all, page by page; nobody reads another’s', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { publicationId } = await seedPublication(ctx, { authorId: userOf(author), summary: `Post ${n}` });
    await happens(ctx, 'publication.failed', publicationId);
  }
  await tellOutbox(database.db, options);
  const page = await listNotifications(author, { limit: 3 });
  expect(page.notifications.map(({ excerpt }) => excerpt)).toEqual(['Post 4', 'Post 3', 'Post 2']);
  const rest = await listNotifications(author, { limit: 3, cursor: page.nextCursor ?? '' });
  expect(rest).toMatchObject({ notifications: [{ excerpt: 'Post 1' }, { excerpt: 'Post 0' }], nextCursor: null });
  const ids = page.notifications.slice(0, 2).map(({ id }) => id);
  expect(await readNotifications(ctx, { notificationIds: ids })).toEqual({ unread: 5, urgent: 5 });
  expect(await readNotifications(author, { notificationIds: ids })).toEqual({ unread: 3, urgent: 3 });
  expect(await readNotifications(author, {})).toEqual({ unread: 0, urgent: 0 });
  const elsewhere = await seedLocation(database.db);
  const foreign = { ...elsewhere.ctx, actor: author.actor };
  expect((await listNotifications(foreign, {})).notifications).toEqual([]);
});

test('access that ends within a week is told once for each end, unless it renews itself', async () => {
  const now = new Date();
  const endsIn = async (days: number, provider: 'mastodon' | 'bluesky') => {
    const id = await seedAccount(ctx, { provider, network: provider, name: `${provider} ${days}` });
    await setEnd(id, days);
    return id;
  };
  const setEnd = (id: string, days: number) =>
    asSystem(database.db, async (tx) => {
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, id));
      const expiresAt = new Date(now.getTime() + days * 24 * 3600_000);
      await tx
        .update(connections)
        .set({ expiresAt })
        .where(eq(connections.id, account?.connectionId ?? ''));
    });
  const soon = await endsIn(6, 'mastodon');
  await endsIn(8, 'mastodon');
  await endsIn(3, 'bluesky');
  expect(await noteEndingAccess(database.db, now)).toBe(1);
  expect((await Promise.all([1, 2].map(() => noteEndingAccess(database.db, now)))).join()).toBe('0,0');
  await tellOutbox(database.db, options);
  const [first] = (await listNotifications(ctx, {})).notifications;
  expect(first).toMatchObject({ kind: 'access_ending', accountId: soon, postId: null });
  expect(first?.title).toMatch(/^mastodon 6 loses its access on \w{3} \d+ \w+$/);
  expect((await listNotifications(author, {})).notifications).toEqual([]);
  await setEnd(soon, 5);
  expect(await noteEndingAccess(database.db, now)).toBe(1);
});

test('who may not enter the location any more is told nothing', async () => {
  const { publicationId } = await seedPublication(ctx, { authorId: userOf(author) });
  await asSystem(database.db, (tx) =>
    tx
      .update(members)
      .set({ disabledAt: new Date() })
      .where(eq(members.userId, userOf(author))),
  );
  await happens(ctx, 'publication.failed', publicationId);
  await tellOutbox(database.db, options);
  expect((await allNotifications(ctx)).map(({ userId }) => userId)).toEqual([userOf(ctx)]);
});

test('a running worker is woken, long before it would look by itself, and finds what came while it was away', async () => {
  const before = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', before.publicationId);
  const quiet = { error: () => {}, warn: () => {} };
  const notifier = startNotifier({
    ...{ database, mailer: null, gatherSeconds: 60, baseUrl: 'http://localhost', log: quiet },
  });
  const until = async (unread: number) => {
    for (const since = performance.now(); ; ) {
      if ((await countNotifications(ctx)).unread === unread) return performance.now() - since;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until(1);
  const { publicationId } = await seedPublication(ctx);
  await happens(ctx, 'publication.failed', publicationId);
  expect(await until(2)).toBeLessThan(8000);
  await notifier.stop();
});
