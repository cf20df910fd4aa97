import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '@/db/schema/members';
import { notifications } from '@/db/schema/notifications';
import { asSystem } from '@/db/tenant';
import { defaultChoices } from '@/lib/domain/notification';
import type { Context } from '../context';
import { claimMail } from './claim-mail';
import { openMailer } from './mailer';
import { sendDueMail } from './send-due-mail';
import { startNotifier } from './start-notifier';
import { tellOutbox } from './tell-outbox';
import {
  allNotifications,
  ctx,
  database,
  happens,
  mailer,
  mailsWaited,
  openMailHouse,
  seedPerson,
  seedPublication,
  smtp,
  userOf,
} from './testing';
import { updateNotificationSettings } from './update-notification-settings';

openMailHouse();
const quiet = { error: () => {}, warn: () => {} };
const how = { baseUrl: 'https://plan.example', log: quiet };
const tell = (gatherSeconds = 0) => tellOutbox(database.db, { mails: true, gatherSeconds });
const sendOne = () => sendDueMail(database.db, mailer, how);
const states = async () => (await allNotifications(ctx)).map(({ mailState }) => mailState);
const fails = async (summary: string, author?: Context) => {
  const { publicationId } = await seedPublication(ctx, { summary, authorId: author && userOf(author) });
  await happens(ctx, 'publication.failed', publicationId);
  return publicationId;
};

test('a mail arrives with the right words, once', async () => {
  await fails('Low water — “at noon”');
  await tell();
  expect(await sendOne()).toBe(true);
  expect(await sendOne()).toBe(false);
  const [mail] = smtp.received;
  expect(smtp.received).toHaveLength(1);
  expect(mail?.from).toBe('almanac@plan.example');
  expect(mail?.to).toEqual([`${userOf(ctx)}@example.com`]);
  expect(mail?.headers.subject).toBe('Not published on Test page: “Low water — “at noon””');
  expect(mail?.headers['list-unsubscribe']).toBe(`<https://plan.example/${ctx.locationId}/settings/notifications>`);
  expect(mail?.headers['message-id']).toMatch(/^<[0-9a-f]{24}@plan\.example>$/);
  expect(mail?.text).toContain('Too long.');
  expect(mail?.text).toContain(`https://plan.example/${ctx.locationId}/posts/`);
  expect(mail?.html).toContain('Open the post');
  expect(await states()).toEqual(['sent']);
});

test('what fails within the minute of the first is one mail with it', async () => {
  await fails('One');
  await tell(60);
  await fails('Two');
  await fails('Three');
  await tell(60);
  expect(await sendOne()).toBe(false);
  await mailsWaited(ctx, 61);
  expect(await sendOne()).toBe(true);
  expect(smtp.received.map(({ headers }) => headers.subject)).toEqual(['3 posts were not published (Berlin)']);
  for (const excerpt of ['“One”', '“Two”', '“Three”']) expect(smtp.received[0]?.text).toContain(excerpt);
});

test('in quiet hours nothing is mailed; a digest holds every kind that was asked for so', async () => {
  const ben = await seedPerson(ctx, 'Ben', 'author');
  const choices = { ...defaultChoices, failed: { inApp: true, mail: 'digest' as const } };
  choices.published = { inApp: true, mail: 'digest' };
  const inHours = (hours: number) => `${new Date(Date.now() + hours * 3600_000).toISOString().slice(11, 13)}:00`;
  const times = { quietFrom: inHours(-1), quietTo: inHours(2), timeZone: 'UTC', digestAt: '08:00' };
  await updateNotificationSettings(ben, { ...times, choices, quiet: false });
  await updateNotificationSettings(ctx, { ...times, choices: defaultChoices, quiet: true });
  await fails('One', ben);
  const { publicationId } = await seedPublication(ctx, { state: 'published', authorId: userOf(ben), summary: 'Two' });
  await happens(ctx, 'publication.published', publicationId);
  await tell();
  const [due] = await asSystem(database.db, (tx) =>
    tx
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, userOf(ctx)), eq(notifications.mailState, 'due'))),
  );
  expect(due?.mailDueAt?.toISOString()).toContain(`T${times.quietTo}:00.000Z`);
  await mailsWaited(ctx, 24 * 3600);
  while (await sendOne());
  expect(smtp.received.map(({ headers }) => headers.subject).sort()).toEqual([
    '2 things at Berlin',
    'Not published on Test page: “One”',
  ]);
});

test('a server that is away or says later keeps no mail from going at last', async () => {
  await fails('One');
  await tell();
  smtp.state.refusals.push({ code: 451, words: 'Come back later' });
  const away = await openMailer({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'a@b.example' });
  if (!away) throw new Error('No mailer');
  expect(await sendDueMail(database.db, away, how)).toBe(true);
  expect(await allNotifications(ctx)).toMatchObject([
    { mailState: 'due', mailTries: 1, mailError: expect.stringContaining('ECONNREFUSED') },
  ]);
  // It waits before it is tried again.
  expect(await sendOne()).toBe(false);
  await mailsWaited(ctx, 31);
  expect(await sendOne()).toBe(true);
  expect(await allNotifications(ctx)).toMatchObject([{ mailState: 'due', mailTries: 2 }]);
  await mailsWaited(ctx, 31);
  expect(await sendOne()).toBe(false);
  await mailsWaited(ctx, 30);
  expect(await sendOne()).toBe(true);
  expect(await allNotifications(ctx)).toMatchObject([{ mailState: 'sent', mailTries: 3, mailError: null }]);
  expect(smtp.received).toHaveLength(1);
});

test('a mail the server refuses five times for good is given up, and the reason kept', async () => {
  await fails('One');
  await tell();
  for (let n = 0; n < 5; n += 1) {
    smtp.state.refusals.push({ code: 550, words: 'No such person' });
    expect(await sendOne()).toBe(true);
    await mailsWaited(ctx, 3600);
  }
  expect(await allNotifications(ctx)).toMatchObject([
    { mailState: 'refused', mailError: expect.stringContaining('No such person') },
  ]);
  expect(await sendOne()).toBe(false);
});

test('a worker that dies with a mail in hand leaves it: sent again, with the same words and Message-ID', async () => {
  await fails('One');
  await tell();
  const held = await claimMail(database.db);
  expect(held?.items).toHaveLength(1);
  // Nobody else takes it before its time is over, and what comes meanwhile is a mail of its own.
  await fails('Two');
  await tell();
  expect(await sendOne()).toBe(true);
  expect(await sendOne()).toBe(false);
  await mailsWaited(ctx, 151);
  expect(await sendOne()).toBe(true);
  expect(smtp.received.map(({ headers }) => headers.subject)).toEqual([
    'Not published on Test page: “Two”',
    'Not published on Test page: “One”',
  ]);
  expect(smtp.received[1]?.headers['message-id']).toBe(`<${held?.id}@plan.example>`);
  expect(await states()).toEqual(['sent', 'sent']);
});

test('many workers send each mail once', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, (_, n) => seedPerson(ctx, `P${n}`, 'manager')));
  await fails('One');
  await tell();
  const sendAll = async () => {
    while (await sendOne());
  };
  await Promise.all([sendAll(), sendAll(), sendAll(), sendAll()]);
  expect(smtp.received.flatMap(({ to }) => to)).toHaveLength(people.length + 1);
  expect(new Set(smtp.received.flatMap(({ to }) => to)).size).toBe(people.length + 1);
});

test('who left before the mail went gets none; what was put right is not mailed', async () => {
  const ben = await seedPerson(ctx, 'Ben', 'author');
  const publicationId = await fails('One', ben);
  await tell();
  await asSystem(database.db, (tx) =>
    tx
      .update(members)
      .set({ disabledAt: new Date() })
      .where(eq(members.userId, userOf(ben))),
  );
  while (await sendOne());
  expect(smtp.received.flatMap(({ to }) => to)).toEqual([`${userOf(ctx)}@example.com`]);
  await happens(ctx, 'publication.retried', publicationId);
  await fails('Two');
  await tell();
  await happens(ctx, 'publication.retried', await fails('Three'));
  await tell();
  while (await sendOne());
  expect(smtp.received.map(({ text }) => text.includes('“Three”'))).not.toContain(true);
});

test('the running worker mails by itself, a slow mail server keeps nobody from reading in the app', async () => {
  let goOn = () => {};
  const slow = new Promise<void>((go) => {
    goOn = go;
  });
  smtp.state.before = () => slow;
  await fails('One');
  const own = await openMailer({ SMTP_URL: smtp.url, MAIL_FROM: 'a@plan.example' });
  const notifier = startNotifier({
    database,
    mailer: own,
    gatherSeconds: 0,
    baseUrl: 'https://plan.example',
    log: quiet,
  });
  const until = async (holds: () => Promise<boolean> | boolean) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(async () => (await allNotifications(ctx)).some(({ mailTries }) => mailTries === 1));
  await fails('Two');
  await until(async () => (await allNotifications(ctx)).length === 2);
  expect(smtp.received).toEqual([]);
  goOn();
  await until(() => smtp.received.length === 2);
  await until(async () => (await states()).join() === 'sent,sent');
  await notifier.stop();
});
