import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { deliverDue, openReceiver } from '@/lib/services/webhooks/testing';
import { plannerBranch } from './index';
import { callJson, keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let ctx: Context;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await server.close();
});
beforeEach(async () => {
  ({ ctx } = await seedLocation(server.db));
  headers = await keyHeaders(ctx, ['manage']);
});

const call = (method: string, path: string, body?: unknown, as = headers) =>
  callJson(`${server.url}/api/planner/locations/${ctx.locationId}/webhooks${path}`, { method, body, headers: as });

test('a program makes a webhook, tries it, reads the log, sends again, renews the secret and deletes it', async () => {
  const made = await call('POST', '', { url: receiver.url, events: ['tag.created'] });
  expect(made).toMatchObject({ status: 201, body: { webhook: { state: 'active', description: '' } } });
  const { webhook, secret } = made.body;
  const path = `/${webhook.id}`;
  expect((await call('GET', '')).body).toEqual({ webhooks: [webhook] });

  const tried = await call('POST', `${path}/test`);
  expect(tried).toMatchObject({ status: 200, body: { event: 'webhook.test', state: 'delivered' } });
  expect(
    new Webhook(secret).verify(receiver.received[0]?.body ?? '', receiver.received[0]?.headers ?? {}),
  ).toMatchObject({
    type: 'webhook.test',
  });
  await callJson(`${server.url}/api/planner/locations/${ctx.locationId}/tags`, {
    ...{ method: 'POST', headers, body: { name: 'Bread' } },
  });
  await deliverDue(server.db);
  const log = await call('GET', `${path}/deliveries?state=delivered&limit=1`);
  expect(log.body).toMatchObject({ deliveries: [{ event: 'tag.created', tries: 1 }], nextCursor: expect.any(String) });
  const [delivery] = log.body.deliveries;
  const one = `${path}/deliveries/${delivery.id}`;
  expect(JSON.parse((await call('GET', one)).body.body)).toMatchObject({ data: { tag: { name: 'Bread' } } });
  expect((await call('POST', `${one}/redeliver`)).body).toMatchObject({ state: 'waiting', id: delivery.id });

  expect((await call('PATCH', path, { description: 'Ours' })).body).toMatchObject({ description: 'Ours' });
  expect((await call('POST', `${path}/pause`, { paused: true })).body).toMatchObject({ state: 'paused' });
  const renewed = await call('POST', `${path}/secret`);
  expect(renewed.body.secret).not.toBe(secret);
  expect((await call('DELETE', path)).body).toEqual({ id: webhook.id });
  expect((await call('GET', `${path}/deliveries`)).status).toBe(404);
});

test('what is wrong is said at its field; who may not, is told so', async () => {
  for (const [body, path] of [
    [{ url: 'http://127.0.0.1:22/', events: ['*'] }, 'url'],
    [{ url: 'https://example.com/', events: [] }, 'events'],
    [{ url: 'https://example.com/', events: ['nothing.happened'] }, 'events'],
  ] as const) {
    const { status, body: said } = await call('POST', '', body);
    expect([status, said.error.issues[0].path]).toEqual([400, path]);
  }
  const writer = await keyHeaders(ctx, ['read', 'write']);
  expect((await call('GET', '', undefined, writer)).status).toBe(403);
  expect((await call('POST', '', { url: receiver.url, events: ['*'] }, writer)).status).toBe(403);
  expect((await call('DELETE', `/${newId()}`)).status).toBe(404);
  expect((await call('GET', `/${newId()}/deliveries?cursor=x`)).status).toBe(400);
});

test('the OpenAPI document names all of it', async () => {
  const { body } = await callJson(`${server.url}/api/planner/openapi.json`, { method: 'GET', headers });
  const paths = Object.entries(body.paths as Record<string, object>)
    .filter(([path]) => path.includes('/webhooks'))
    .flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path.slice('/locations/{locationId}'.length)}`),
    );
  expect(paths.sort()).toEqual([
    'delete /webhooks/{webhookId}',
    'get /webhooks',
    'get /webhooks/{webhookId}/deliveries',
    'get /webhooks/{webhookId}/deliveries/{deliveryId}',
    'patch /webhooks/{webhookId}',
    'post /webhooks',
    'post /webhooks/{webhookId}/deliveries/{deliveryId}/redeliver',
    'post /webhooks/{webhookId}/pause',
    'post /webhooks/{webhookId}/secret',
    'post /webhooks/{webhookId}/test',
  ]);
});
