import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { asSystem } from '@/db/tenant';
import { seedAccount } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { configureHttp } from '@/lib/providers/http';
import { createTag } from '../labels/create-tag';
import { createPost } from '../posts/create-post';
import { createWebhook } from './create-webhook';
import { getDelivery } from './get-delivery';
import { listWebhooks } from './list-webhooks';
import { pauseWebhook } from './pause-webhook';
import { redeliver } from './redeliver';
import { rotateWebhookSecret } from './rotate-webhook-secret';
import { testWebhook } from './test-webhook';
import { ctx, database, deliverDue, make, makeDue, openHouse, type Received, receiver, rows } from './testing';

openHouse();
const verify = (secret: string, message: Received | undefined) =>
  new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
const state = async () => (await listWebhooks(ctx)).webhooks[0];

test('a post arrives as the API shows it, signed so that the unmodified package verifies it', async () => {
  const { webhookId, secret } = await make(['post.created']);
  const draft = { ...emptyPostDraft, summary: 'Fresh bread', accountIds: [await seedAccount(ctx)] };
  const post = await createPost(ctx, { draft, intent: 'draft' });
  expect(await deliverDue(database.db)).toBe(1);
  const [message] = receiver.received;
  expect(verify(secret, message)).toEqual({
    type: 'post.created',
    timestamp: ctx.now.toISOString(),
    data: {
      eventId: expect.stringMatching(/^[0-9a-f]{24}$/),
      ...{ organizationId: ctx.organizationId, locationId: ctx.locationId },
      subject: { type: 'post', id: post.id },
      actor: expect.objectContaining({ kind: 'member', name: 'Ada Owner' }),
      post: expect.objectContaining({ id: post.id, summary: 'Fresh bread', state: 'draft' }),
    },
  });
  const [row] = await rows(webhookId);
  expect(row).toMatchObject({ id: message?.headers['webhook-id'], state: 'delivered', tries: 1, nextTryAt: null });
  expect(row?.lastAnswer).toMatchObject({ status: 204, reason: null });
  expect(message?.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Almanac webhooks' });
  const forged = { ...message, headers: message?.headers ?? {}, body: `${message?.body} ` };
  expect(() => verify(secret, forged)).toThrow('No matching signature');
  expect(() => verify('whsec_c29tZWJvZHkgZWxzZQ==', message)).toThrow('No matching signature');
});

test('what fails is tried again: the same id and body, a new signature, until it arrives', async () => {
  const { webhookId, secret } = await make();
  await createTag(ctx, { name: 'Bread' });
  receiver.answer(500, 302, (request) => request.socket.resetAndDestroy());
  for (let tries = 1; tries <= 3; tries++) {
    await deliverDue(database.db);
    const [row] = await rows(webhookId);
    expect(row).toMatchObject({ state: 'waiting', tries });
    const wait = Date.parse(row?.nextTryAt ?? '') - Date.parse(row?.lastAnswer?.at ?? '');
    expect(wait / 1000).toBeGreaterThanOrEqual([5, 300, 1800][tries - 1] ?? 0);
    await makeDue(database.db);
  }
  expect(await state()).toMatchObject({ state: 'active', failingSince: expect.any(String) });
  await deliverDue(database.db);
  expect(await state()).toMatchObject({ failingSince: null, lastAnswer: { status: 204 } });
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([ids[0], ids[0], ids[0], ids[0]]);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  for (const message of receiver.received) expect(verify(secret, message)).toMatchObject({ type: 'tag.created' });
  const { answers } = await getDelivery(ctx, { webhookId, deliveryId: ids[0] ?? '' });
  expect(answers.map(({ status }) => status)).toEqual([500, 302, null, 204]);
  expect(answers[0]).toMatchObject({ body: 'Said 500', reason: 'It has trouble of its own.' });
  expect(answers[1]?.reason).toContain('redirects are not followed');
});

test('the tenth failure is the last, and a person can send it again', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  receiver.answer(...Array<number>(10).fill(503));
  for (let tries = 1; tries <= 10; tries++) {
    await deliverDue(database.db);
    await makeDue(database.db);
  }
  const [row] = await rows(webhookId);
  expect(row).toMatchObject({ state: 'failed', tries: 10, nextTryAt: null, finishedAt: expect.any(String) });
  expect(await deliverDue(database.db)).toBe(0);
  const again = await redeliver(ctx, { webhookId, deliveryId: row?.id ?? '' });
  expect(again).toMatchObject({ state: 'waiting', finishedAt: null });
  await deliverDue(database.db);
  expect((await rows(webhookId))[0]).toMatchObject({ state: 'delivered', tries: 11 });
  expect(receiver.received).toHaveLength(11);
});

test('a receiver that asks for time gets it', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  receiver.answer((_request, response) => response.writeHead(429, { 'retry-after': '600' }).end());
  await deliverDue(database.db);
  const [row] = await rows(webhookId);
  const wait = (Date.parse(row?.nextTryAt ?? '') - Date.now()) / 1000;
  expect(wait).toBeGreaterThan(540);
  expect(wait).toBeLessThan(670);
});

test('410 disables at once, what waited is given up, others are told, and going on begins anew', async () => {
  const { webhookId } = await make();
  const other = await createWebhook(ctx, { url: `${receiver.url}/2`, events: ['webhook.disabled'], description: '' });
  await createTag(ctx, { name: 'one' });
  receiver.answer(410);
  await deliverDue(database.db);
  expect(await state()).toMatchObject({ state: 'disabled', stateReason: expect.stringContaining('410') });
  await createTag(ctx, { name: 'two' });
  expect(await rows(webhookId)).toMatchObject([{ state: 'failed', tries: 1 }]);
  await deliverDue(database.db);
  expect(verify(other.secret, receiver.received.at(-1))).toMatchObject({
    type: 'webhook.disabled',
    data: { webhook: { id: webhookId, state: 'disabled' }, actor: { kind: 'system' } },
  });
  expect(receiver.received.at(-1)?.body).not.toContain(receiver.url);
  expect(await pauseWebhook(ctx, { webhookId, paused: false })).toMatchObject({ state: 'active', stateReason: null });
  await createTag(ctx, { name: 'three' });
  await deliverDue(database.db);
  expect((await rows(webhookId))[0]).toMatchObject({ state: 'delivered' });
});

test('after five days of failures only it is disabled, not a minute before', async () => {
  const { webhookId } = await make();
  const failingFor = (time: string) =>
    asSystem(database.db, (tx) =>
      tx.execute(sql`update webhooks set failing_since = now() - ${time}::interval where id = ${webhookId}`),
    );
  receiver.answer(500, 500, 500);
  for (const name of ['one', 'two']) await createTag(ctx, { name });
  await deliverDue(database.db);
  await failingFor('4 days 23 hours');
  await createTag(ctx, { name: 'three' });
  await deliverDue(database.db);
  expect(await state()).toMatchObject({ state: 'active' });
  await failingFor('5 days 1 minute');
  await makeDue(database.db);
  receiver.answer(500, 500, 500);
  await deliverDue(database.db);
  expect(await state()).toMatchObject({ state: 'disabled', stateReason: 'Nothing arrived there for 5 days.' });
  expect((await rows(webhookId)).map((row) => row.state)).toEqual(['failed', 'failed', 'failed']);
  const told = await asSystem(database.db, (tx) =>
    tx.execute(sql`select 1 from events where name = 'webhook.disabled' and subject_id = ${webhookId}`),
  );
  expect(told).toHaveLength(1);
});

test('for a day after a new secret both old and new verify; then only the new one', async () => {
  const { webhookId, secret } = await make();
  const { secret: next, webhook } = await rotateWebhookSecret(ctx, { webhookId });
  expect(webhook.oldSecretUntil).not.toBeNull();
  await createTag(ctx, { name: 'both' });
  await deliverDue(database.db);
  for (const one of [secret, next]) expect(verify(one, receiver.received[0])).toMatchObject({ type: 'tag.created' });
  await asSystem(database.db, (tx) =>
    tx.execute(sql`update webhooks set old_secret_until = now() - interval '1 hour'`),
  );
  await createTag(ctx, { name: 'one' });
  await deliverDue(database.db);
  expect(verify(next, receiver.received[1])).toMatchObject({ type: 'tag.created' });
  expect(() => verify(secret, receiver.received[1])).toThrow('No matching signature');
  expect((await state())?.oldSecretUntil).toBeNull();
});

test('a test is sent at once, also while paused, and its answer is told', async () => {
  const { webhookId, secret } = await make();
  await pauseWebhook(ctx, { webhookId, paused: true });
  const done = await testWebhook(ctx, { webhookId });
  expect(done).toMatchObject({ event: 'webhook.test', state: 'delivered', tries: 1, answers: [{ status: 204 }] });
  expect(verify(secret, receiver.received[0])).toMatchObject({
    type: 'webhook.test',
    data: { subject: { id: webhookId } },
  });
  receiver.answer(404);
  const failed = await testWebhook(ctx, { webhookId });
  expect(failed).toMatchObject({ state: 'failed', nextTryAt: null, lastAnswer: { status: 404, body: 'Said 404' } });
  expect(await state()).toMatchObject({ state: 'paused', failingSince: null });
  expect(await deliverDue(database.db)).toBe(0);
});

test('an address that became private is refused at the moment of sending, and nothing reaches it', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  configureHttp({ allowPrivateHosts: [] });
  await deliverDue(database.db);
  const [row] = await rows(webhookId);
  expect(row).toMatchObject({
    state: 'waiting',
    lastAnswer: { status: null, reason: expect.stringContaining('https') },
  });
  expect(receiver.received).toEqual([]);
});

test('what a receiver says is cut, stripped of secrets, and cannot break the log', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  receiver.answer((_request, response) => {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`\0token=abc123 ${'😀'.repeat(90_000)}`);
  });
  await deliverDue(database.db);
  const said = (await rows(webhookId))[0]?.lastAnswer?.body ?? '';
  expect(said.startsWith('token=… 😀')).toBe(true);
  expect(said.length).toBeLessThanOrEqual(1000);
});
