import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newId } from '@/db/id';
import { locationMembers, members } from '@/db/schema/members';
import { notificationOutbox, notifications } from '@/db/schema/notifications';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { startSmtp, type TestSmtp } from '@/e2e/servers/smtp';
import type { LocationRole } from '@/lib/domain/permission';
import type { PublicationState } from '@/lib/domain/publication';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { type Mailer, openMailer } from './mailer';

/** Another person of the organization, with a role in the location or none. @returns their own context */
export async function seedPerson(ctx: Context, name: string, locationRole: LocationRole | null): Promise<Context> {
  const { organizationId, locationId } = ctx;
  const [userId, memberId] = [newId(), newId()];
  await asSystem(ctx.db, async (tx) => {
    await tx.insert(users).values({ id: userId, name, email: `${name.toLowerCase()}-${userId}@example.com` });
    await tx.insert(members).values({ organizationId, id: memberId, userId, role: 'member' });
    if (locationRole)
      await tx.insert(locationMembers).values({ organizationId, locationId, memberId, role: locationRole });
  });
  return { ...ctx, actor: { kind: 'member', userId, name, organizationRole: 'member', locationRole } };
}

export const userOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.userId : '');

/** A post on one account, whose publication is in this state. */
export async function seedPublication(
  ctx: Context,
  values: {
    authorId?: string;
    summary?: string;
    accountId?: string;
    state?: PublicationState;
    needsPerson?: boolean;
  } = {},
) {
  const { organizationId, locationId } = ctx;
  const { summary = 'Low water at noon', authorId, state = 'failed', needsPerson = false } = values;
  const accountId = values.accountId ?? (await seedAccount(ctx));
  const [postId, id] = [newId(), newId()];
  await asSystem(ctx.db, async (tx) => {
    await tx.insert(posts).values({ organizationId, locationId, id: postId, summary, authorId, state, details: {} });
    await tx.insert(publications).values({ organizationId, locationId, id, postId, accountId, state, needsPerson });
  });
  return { postId, publicationId: id, accountId };
}

/** What the publisher writes: an event of Almanac itself. */
export const happens = (ctx: Context, name: string, subjectId: string, after: object = { reason: 'Too long.' }) => {
  const byItself: Context = { ...ctx, actor: { kind: 'system', name: 'Almanac' } };
  const subject = { type: name.split('.')[0] ?? '', id: subjectId };
  return inLocation(byItself, (tx) => recordEvent(tx, byItself, name, subject, { after }));
};

export const allNotifications = (ctx: Context) =>
  asSystem(ctx.db, (tx) => tx.select().from(notifications).orderBy(notifications.id));

/** As if so many seconds had passed for the mails that wait. */
export const mailsWaited = (ctx: Context, seconds: number) =>
  asSystem(ctx.db, (tx) =>
    tx
      .update(notifications)
      .set({ mailDueAt: sql`${notifications.mailDueAt} - make_interval(secs => ${seconds})` })
      .where(sql`${notifications.mailState} = 'due'`),
  );

/** Bindings that follow, for tests that openMailHouse(): each test finds its own location and an empty mailbox in them. */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let smtp: TestSmtp;
export let mailer: Mailer;
export let ctx: Context;

/** For this file a database and a real mail server; for each test a new location, at this time, and nothing told yet. */
export function openMailHouse(now?: Date) {
  beforeAll(async () => {
    database = await openTestDatabase();
    const ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
    Object.assign(process.env, { DATABASE_URL: database.url, ALMANAC_SECRET, PUBLIC_URL: 'https://plan.example' });
    smtp = await startSmtp();
    const opened = await openMailer({ SMTP_URL: smtp.url, MAIL_FROM: 'Almanac <almanac@plan.example>' });
    if (!opened) throw new Error('No mailer');
    mailer = opened;
  });
  afterAll(async () => {
    mailer.close();
    await smtp.close();
    await database.close();
  });
  beforeEach(async () => {
    await asSystem(database.db, async (tx) => {
      await tx.delete(notifications);
      await tx.delete(notificationOutbox);
    });
    smtp.received.length = 0;
    smtp.state.refusals.length = 0;
    smtp.state.before = async () => {};
    ({ ctx } = await seedLocation(database.db, now && { now }));
  });
}
