import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { accounts } from '@/db/schema/accounts';
import { events } from '@/db/schema/events';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { listNotifications } from '../notifications/list-notifications';
import { sendDueMail } from '../notifications/send-due-mail';
import { tellOutbox } from '../notifications/tell-outbox';
import {
  allNotifications,
  ctx,
  database,
  happens,
  mailer,
  openMailHouse,
  seedPerson,
  smtp,
  userOf,
} from '../notifications/testing';
import { createPost } from '../posts/create-post';
import { duplicatePost } from '../posts/duplicate-post';
import { schedulePost } from '../posts/schedule-post';
import {
  berlin,
  draftOf,
  onlyPublication,
  readPublication,
  seedMedia,
  setPublication,
  testNow,
} from '../posts/testing';
import { today } from '../posts/today';
import { updatePost } from '../posts/update-post';
import { retryPublication } from '../publications/retry-publication';
import { declineReminder } from './decline-reminder';
import { finishReminder } from './finish-reminder';
import { getReminder } from './get-reminder';
import { mediaLink, readMediaLink } from './media-link';
import { openMedia } from './open-media';
import { putOffReminder } from './put-off-reminder';

openMailHouse(testNow);
let accountId: string;
beforeEach(async () => {
  accountId = await seedAccount(ctx);
});

const planned = (by: Context, values: Parameters<typeof draftOf>[0] = {}) =>
  createPost(by, {
    draft: draftOf({
      ...{ accountIds: [accountId], remindAccountIds: [accountId], schedule: berlin('2026-12-01T10:00') },
      ...values,
    }),
    intent: 'schedule',
  });
/** As the publisher leaves it at its time. */
async function reminded(by: Context, values: Parameters<typeof draftOf>[0] = {}) {
  const post = await planned(by, values);
  const { id } = onlyPublication(post);
  await setPublication(ctx, id, {
    state: 'notification_sent',
    dueAt: null,
    remindedAt: testNow,
    followUpState: 'none',
  });
  await happens(ctx, 'publication.notification_sent', id, { postId: post.id, accountId });
  return { postId: post.id, publicationId: id };
}
const tell = () => tellOutbox(database.db, { mails: true, gatherSeconds: 60 });
const log = { warn: (fields: object) => expect.fail(JSON.stringify(fields)) };
async function sendAll() {
  while (await sendDueMail(database.db, mailer, { baseUrl: 'https://plan.example', log })) {
    // the next one
  }
}
const eventsOf = async (subjectId: string) => {
  const rows = await asSystem(database.db, (tx) =>
    tx
      .select({ name: events.name })
      .from(events)
      .where(and(eq(events.locationId, ctx.locationId), eq(events.subjectId, subjectId)))
      .orderBy(asc(events.id)),
  );
  return rows.map(({ name }) => name);
};

test('the choice is part of the post: planned, edited, copied; its comment waits for nobody', async () => {
  const post = await planned(ctx, { followUpComment: 'First!' });
  const { id } = onlyPublication(post);
  expect(onlyPublication(post)).toMatchObject({ remind: true, state: 'scheduled', followUpState: 'none' });
  const draft = draftOf({ accountIds: [accountId], followUpComment: 'First!', schedule: berlin('2026-12-01T10:00') });
  const changed = await updatePost(ctx, { postId: post.id, version: post.version, draft });
  expect(onlyPublication(changed)).toMatchObject({ remind: false, state: 'scheduled', followUpState: 'waiting' });
  expect((await readPublication(ctx, id)).dueAt).toEqual(new Date('2026-12-01T09:00:00Z'));
  const back = await updatePost(ctx, {
    ...{ postId: post.id, version: changed.version },
    draft: { ...draft, remindAccountIds: [accountId] },
  });
  expect(onlyPublication(back)).toMatchObject({ remind: true, followUpState: 'none' });
  expect(onlyPublication(await duplicatePost(ctx, { postId: post.id }))).toMatchObject({
    remind: true,
    state: 'draft',
  });
});

test('a draft keeps the choice until it is planned; an account of another post is none of it', async () => {
  const other = await seedAccount(ctx);
  const draft = draftOf({ accountIds: [accountId], remindAccountIds: [accountId, other] });
  const written = await createPost(ctx, { draft });
  expect(onlyPublication(written)).toMatchObject({ remind: true, state: 'draft' });
  const version = { postId: written.id, version: written.version };
  const without = await updatePost(ctx, { ...version, draft: { ...draft, remindAccountIds: [] } });
  expect(onlyPublication(without).remind).toBe(false);
  const again = await updatePost(ctx, { postId: written.id, version: without.version, draft });
  const scheduled = await schedulePost(ctx, { postId: again.id, schedule: berlin('2026-12-01T11:00') });
  expect(onlyPublication(scheduled)).toMatchObject({ remind: true, state: 'scheduled' });
});

test('what a network takes from people only is a reminder without being asked, access or not', async () => {
  const personal = await seedAccount(ctx, { network: 'instagram' });
  await asSystem(database.db, (tx) =>
    tx
      .update(accounts)
      .set({ limits: { personal: true }, state: 'reconnect_needed' })
      .where(eq(accounts.id, personal)),
  );
  const mediaId = await seedMedia(ctx, { mimeType: 'image/jpeg', width: 1080, height: 1350, bytes: 200_000 });
  const media = [{ mediaId, altText: '', edit: {} }];
  const post = await planned(ctx, { accountIds: [personal], remindAccountIds: [], media });
  expect(onlyPublication(post)).toMatchObject({ remind: true, state: 'scheduled' });
});

test('text and files come by mail and in the app to whose post it is, once; links open without a sign-in', async () => {
  const author = await seedPerson(ctx, 'Ben', 'author');
  await asSystem(database.db, (tx) =>
    tx
      .update(locations)
      .set({ customValues: { 'location.phone': '030 1234' } })
      .where(eq(locations.id, ctx.locationId)),
  );
  const mediaId = await seedMedia(ctx, { name: 'quay & boats.png', width: 1080, height: 1080, bytes: 200_000 });
  const { publicationId } = await reminded(author, {
    ...{ summary: 'Low water <at noon>.\n\nCall {{location.phone}}', followUpComment: 'More soon' },
    media: [{ mediaId, altText: 'The quay', edit: {} }],
  });
  await Promise.all([tell(), tell()]);
  await sendAll();
  expect(smtp.received).toHaveLength(1);
  const [mail] = smtp.received;
  expect(mail?.to[0]).toMatch(/^ben-/);
  expect(mail?.headers.subject).toMatch(/^Time to post on Test page/);
  expect(mail?.text.replace(/\r/g, '')).toContain('Text:\n\nLow water <at noon>.\n\nCall 030 1234\n');
  expect(mail?.text).toContain('More soon');
  expect(mail?.text).toContain(`https://plan.example/${ctx.locationId}/reminders/${publicationId}`);
  expect(mail?.html).toContain('Low water &lt;at noon&gt;');
  const token = /reminder-media\/([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  expect(readMediaLink(token, new Date())).toMatchObject({ publicationId, position: 0 });
  const { notifications: shown } = await listNotifications(author, {});
  expect(shown).toMatchObject([{ kind: 'reminder', publicationId, title: 'Time to post on Test page' }]);
  expect((await listNotifications(ctx, {})).notifications).toEqual([]);
  expect((await today(author)).toPost).toHaveLength(1);
});

test('a post by a program is told to the managers', async () => {
  const program: Context = { ...ctx, actor: { kind: 'api_key', keyId: 'k', name: 'Till', scopes: ['manage'] } };
  await reminded(program);
  await tell();
  expect((await allNotifications(ctx)).map(({ userId, kind }) => [userId, kind])).toEqual([[userOf(ctx), 'reminder']]);
});

test('done by hand is published with its address; nobody is reminded any more', async () => {
  const { postId, publicationId } = await reminded(ctx);
  await tell();
  const post = await finishReminder(ctx, { publicationId, url: 'https://example.com/1' });
  expect(post.state).toBe('published');
  expect(onlyPublication(post)).toMatchObject({ state: 'published', remoteUrl: 'https://example.com/1' });
  await tell();
  await sendAll();
  expect(smtp.received).toEqual([]);
  expect((await listNotifications(ctx, {})).notifications[0]?.readAt).not.toBeNull();
  expect(await eventsOf(publicationId)).toEqual(['publication.notification_sent', 'publication.published']);
  await expect(finishReminder(ctx, { publicationId })).rejects.toMatchObject({ code: 'conflict' });
  expect((await getReminder(ctx, { publicationId })).waiting).toBe(false);
  expect((await today(ctx)).toPost).toEqual([]);
  expect(
    (await updatePost(ctx, { postId, version: post.version, draft: draftOf({ accountIds: [accountId] }) })).state,
  ).toBe('published');
});

test('later is planned again, not posted has failed and can be reminded of again', async () => {
  const { publicationId } = await reminded(ctx);
  const later = await putOffReminder(ctx, { publicationId, minutes: 60 });
  expect(onlyPublication(later)).toMatchObject({ state: 'scheduled', remind: true, remindedAt: null });
  const { dueAt } = await readPublication(ctx, publicationId);
  expect(Math.abs((dueAt?.getTime() ?? 0) - Date.now() - 3600_000)).toBeLessThan(60_000);
  await setPublication(ctx, publicationId, { state: 'notification_sent', dueAt: null });
  const declined = await declineReminder(ctx, { publicationId });
  expect(onlyPublication(declined)).toMatchObject({ state: 'failed', canRetry: true });
  const again = await retryPublication(ctx, { publicationId });
  expect(onlyPublication(again)).toMatchObject({ state: 'scheduled', remind: true });
});

test('only who writes here says what became of it; elsewhere there is none', async () => {
  const { publicationId } = await reminded(ctx);
  const viewer = await seedPerson(ctx, 'Eva', 'viewer');
  expect((await getReminder(viewer, { publicationId })).waiting).toBe(true);
  for (const act of [finishReminder, declineReminder]) {
    await expect(act(viewer, { publicationId })).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(putOffReminder(viewer, { publicationId, minutes: 60 })).rejects.toMatchObject({ code: 'forbidden' });
  const { ctx: elsewhere } = await seedLocation(database.db);
  await expect(getReminder(elsewhere, { publicationId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(finishReminder(elsewhere, { publicationId })).rejects.toMatchObject({ code: 'not_found' });
});

test('a file’s link ends, and nothing in it can be changed', async () => {
  const { publicationId } = await reminded(ctx);
  const named = { organizationId: ctx.organizationId, locationId: ctx.locationId, publicationId, position: 0 };
  const until = new Date(testNow.getTime() + 60_000);
  const token = mediaLink(named, until).split('/').at(-1) ?? '';
  expect(readMediaLink(token, testNow)).toEqual(named);
  expect(readMediaLink(token, until)).toBe('ended');
  const [payload = '', seconds = '', hash = ''] = token.split('.');
  const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace(/ 0$/, ' 1')).toString('base64url');
  for (const forged of [
    `${other}.${seconds}.${hash}`,
    `${payload}.zzzzzz.${hash}`,
    `${payload}.${seconds}`,
    'nothing',
  ]) {
    expect(readMediaLink(forged, testNow)).toBeNull();
  }
  expect(await openMedia(database.db, token, testNow)).toBeNull();
  expect(await openMedia(database.db, token, until)).toBe('ended');
});
