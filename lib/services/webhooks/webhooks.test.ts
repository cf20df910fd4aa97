import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { parseInput } from '@/lib/domain/parse-input';
import type { Actor } from '@/lib/domain/permission';
import { CreateWebhook } from '@/lib/domain/webhook';
import type { Context } from '../context';
import { createTag } from '../labels/create-tag';
import { settingsForTests } from '../testing';
import { createWebhook } from './create-webhook';
import { deleteWebhook } from './delete-webhook';
import { getDelivery } from './get-delivery';
import { listDeliveries } from './list-deliveries';
import { listWebhooks } from './list-webhooks';
import { pauseWebhook } from './pause-webhook';
import { redeliver } from './redeliver';
import { rotateWebhookSecret } from './rotate-webhook-secret';
import { testWebhook } from './test-webhook';
import { deliverDue, forgetDeliveries, openReceiver } from './testing';
import { updateWebhook } from './update-webhook';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let ctx: Context;
beforeAll(async () => {
  settingsForTests();
  database = await openTestDatabase();
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});
beforeEach(async () => {
  await forgetDeliveries(database.db);
  ({ ctx } = await seedLocation(database.db));
});

const make = (events = ['*'], c = ctx) => createWebhook(c, { url: receiver.url, events, description: 'Ours' });

test('it is made with a secret told once, listed without it, changed and deleted', async () => {
  const { webhook, secret } = await make(['post.created', 'post.created']);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(webhook).toMatchObject({
    state: 'active',
    events: ['post.created'],
    createdBy: 'Ada Owner',
    lastAnswer: null,
  });
  const listed = await listWebhooks(ctx);
  expect(listed.webhooks).toEqual([webhook]);
  expect(JSON.stringify(listed)).not.toContain(secret.slice(6));
  const [row] = await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    return tx`select * from webhooks where id = ${webhook.id}`;
  });
  expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  const changed = await updateWebhook(ctx, { webhookId: webhook.id, description: 'Theirs', events: ['*'] });
  expect(changed).toMatchObject({ url: receiver.url, description: 'Theirs', events: ['*'] });
  await createTag(ctx, { name: 'Bread' });
  expect((await listDeliveries(ctx, { webhookId: webhook.id })).deliveries.map(({ event }) => event)).toEqual([
    'tag.created',
    'webhook.updated',
  ]);
  await deleteWebhook(ctx, { webhookId: webhook.id });
  expect(await listWebhooks(ctx)).toEqual({ webhooks: [] });
  expect(await deliverDue(database.db)).toBe(0);
  await expect(deleteWebhook(ctx, { webhookId: webhook.id })).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  'http://example.com/hooks',
  'https://127.0.0.1/hooks',
  'https://localhost/hooks',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.8/',
  'https://0x7f.1/',
  'https://ada:secret@example.com/',
])('%s is refused, made or changed', async (url) => {
  const refused = { code: 'invalid', detail: { issues: [{ path: 'url' }] } };
  await expect(createWebhook(ctx, { url, events: ['*'], description: '' })).rejects.toMatchObject(refused);
  const { webhook } = await make();
  await expect(updateWebhook(ctx, { webhookId: webhook.id, url })).rejects.toMatchObject(refused);
});

test.each([
  [{ url: 'ftp://example.com', events: ['*'] }, 'url'],
  [{ url: 'nonsense', events: ['*'] }, 'url'],
  [{ url: 'https://example.com', events: [] }, 'events'],
  [{ url: 'https://example.com', events: ['post.invented'] }, 'events'],
  [{ url: 'https://example.com', events: ['*'], description: 'x'.repeat(201) }, 'description'],
])('%j is refused at its field', (input, path) => {
  expect(() => parseInput(CreateWebhook, input)).toThrow(
    expect.objectContaining({ code: 'invalid', detail: { issues: [expect.objectContaining({ path })] } }),
  );
});

test('a location has at most twenty', async () => {
  for (let made = 0; made < 20; made++) await make();
  await expect(make()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('20 webhooks') });
});

test('paused it hears nothing, what waits is held, and going on sends it', async () => {
  const { webhook } = await make(['tag.created']);
  // Not in the list people choose from, but heard by name as any other.
  const webhookId = webhook.id;
  await createTag(ctx, { name: 'before' });
  expect(await pauseWebhook(ctx, { webhookId, paused: true })).toMatchObject({ state: 'paused' });
  await createTag(ctx, { name: 'meanwhile' });
  expect(await deliverDue(database.db)).toBe(0);
  const held = await listDeliveries(ctx, { webhookId, state: 'waiting' });
  expect(held.deliveries).toMatchObject([{ event: 'tag.created', nextTryAt: null, tries: 0 }]);
  const [delivery] = held.deliveries;
  const ref = { webhookId, deliveryId: delivery?.id ?? '' };
  await expect(redeliver(ctx, ref)).rejects.toMatchObject({ code: 'conflict' });
  expect(await pauseWebhook(ctx, { webhookId, paused: false })).toMatchObject({ state: 'active' });
  expect(await deliverDue(database.db)).toBe(1);
  const body = JSON.parse((await getDelivery(ctx, ref)).body ?? '');
  expect(body).toMatchObject({ type: 'tag.created', data: { tag: { name: 'before' } } });
});

test('the log is read by page, the newest first', async () => {
  const { webhook } = await make(['tag.created']);
  for (const name of ['a', 'b', 'c']) await createTag(ctx, { name });
  const first = await listDeliveries(ctx, { webhookId: webhook.id, limit: 2 });
  const rest = await listDeliveries(ctx, { webhookId: webhook.id, limit: 2, cursor: first.nextCursor ?? '' });
  expect([first.deliveries.length, rest.deliveries.length, rest.nextCursor]).toEqual([2, 1, null]);
  const ids = [...first.deliveries, ...rest.deliveries].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
});

test('only who manages the location gets at them, and no other location’s ids are known', async () => {
  const { webhook } = await make();
  const { id: deliveryId } = await testWebhook(ctx, { webhookId: webhook.id });
  const verbs: Record<string, (c: Context) => Promise<unknown>> = {
    update: (c) => updateWebhook(c, { webhookId: webhook.id, description: 'Mine now' }),
    rotate: (c) => rotateWebhookSecret(c, { webhookId: webhook.id }),
    pause: (c) => pauseWebhook(c, { webhookId: webhook.id, paused: true }),
    delete: (c) => deleteWebhook(c, { webhookId: webhook.id }),
    test: (c) => testWebhook(c, { webhookId: webhook.id }),
    log: (c) => listDeliveries(c, { webhookId: webhook.id }),
    delivery: (c) => getDelivery(c, { webhookId: webhook.id, deliveryId }),
    redeliver: (c) => redeliver(c, { webhookId: webhook.id, deliveryId }),
  };
  const { ctx: other } = await seedLocation(database.db);
  const mixed: Context = { ...ctx, locationId: newId() };
  const author: Actor = {
    ...{ kind: 'member', userId: newId(), name: 'Al' },
    ...{ organizationRole: 'member', locationRole: 'author' },
  };
  const program: Actor = { kind: 'api_key', keyId: newId(), name: 'k', scopes: ['read', 'write'] };
  for (const [name, verb] of Object.entries(verbs)) {
    for (const c of [other, mixed]) await expect(verb(c), name).rejects.toMatchObject({ code: 'not_found' });
    for (const actor of [author, program])
      await expect(verb({ ...ctx, actor }), name).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await listWebhooks(other)).toEqual({ webhooks: [] });
  expect((await listWebhooks(ctx)).webhooks).toHaveLength(1);
});
