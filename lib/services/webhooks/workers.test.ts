import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asSystem } from '@/db/tenant';
import { createTag } from '../labels/create-tag';
import { claimDeliveries } from './claim-deliveries';
import { createWebhook } from './create-webhook';
import { deliver } from './deliver';
import { startDeliveries } from './start-deliveries';
import { sweepDeliveries } from './sweep-deliveries';
import { ctx, database, deliverDue, make, makeDue, openHouse, receiver, rows, until } from './testing';

openHouse();
const log = { error() {} };

test('a worker killed in mid-delivery: another one delivers the same message again', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  let dead: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => {
    receiver.answer((_request, response) => {
      dead = () => response.writeHead(204).end();
      resolve();
    });
  });
  const [claimed] = await claimDeliveries(database.db, { slots: 1, perWebhook: 1, busy: [] });
  if (!claimed) throw new Error('Nothing was claimed.');
  const slow = deliver(database.db, claimed, new AbortController().signal, log);
  await arrived;
  expect(await deliverDue(database.db)).toBe(0);
  // Its lease ends; what it would still write is not counted.
  await makeDue(database.db);
  receiver.answer(500);
  expect(await deliverDue(database.db)).toBe(1);
  dead?.();
  await slow;
  expect((await rows(webhookId))[0]).toMatchObject({ state: 'waiting', tries: 2, lastAnswer: { status: 500 } });
  const [first, second] = receiver.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(second?.body).toBe(first?.body);
});

test('a stopped worker gives back what it could not finish', async () => {
  const { webhookId } = await make();
  await createTag(ctx, { name: 'Bread' });
  receiver.answer(() => {});
  const stop = new AbortController();
  const work = deliverDue(database.db, stop.signal);
  await until(() => receiver.received.length === 1);
  stop.abort();
  await work;
  expect((await rows(webhookId))[0]).toMatchObject({ state: 'waiting', lastAnswer: null });
  expect(await deliverDue(database.db)).toBe(1);
  expect((await rows(webhookId))[0]).toMatchObject({ state: 'delivered' });
});

test('two workers send each message once, and a silent receiver keeps no other waiting', async () => {
  const silent = await createWebhook(ctx, { url: `${receiver.url}/silent`, events: ['tag.created'], description: '' });
  const hang: (() => void)[] = [];
  receiver.answer(
    ...Array.from({ length: 4 }, () => (_: unknown, response: { end(): void }) => hang.push(() => response.end())),
  );
  const options = { db: database.db, log, pollMs: 20, slots: 6, perWebhook: 4 };
  const first = startDeliveries(options);
  for (const name of 'abcdefgh') await createTag(ctx, { name });
  await until(() => hang.length === 4);
  const { webhookId } = await make(['tag.deleted', 'tag.created']);
  const second = startDeliveries(options);
  for (const name of 'ijklmnop') await createTag(ctx, { name });
  await until(async () => (await rows(webhookId)).every((row) => row.state === 'delivered'));
  for (const end of hang) end();
  await until(async () => (await rows(silent.webhook.id)).every((row) => row.state === 'delivered'));
  await Promise.all([first.stop(), second.stop()]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(24);
  // Each try once; more than one only where a slow machine ran out of time.
  const sent = [...(await rows(webhookId)), ...(await rows(silent.webhook.id))];
  expect(ids).toHaveLength(sent.reduce((sum, { tries }) => sum + tries, 0));
});

test('the log keeps thirty days, and what is still to be sent', async () => {
  const { webhookId } = await make();
  for (const name of ['old', 'waiting', 'new']) await createTag(ctx, { name });
  const all = await rows(webhookId);
  const age = (id: string | undefined, due: string) =>
    asSystem(database.db, (tx) =>
      tx.execute(sql`update webhook_deliveries set created_at = now() - interval '31 days',
        due_at = ${due}::timestamptz where id = ${id ?? ''}`),
    );
  await asSystem(database.db, (tx) =>
    tx.execute(sql`update webhook_deliveries set due_at = null where webhook_id = ${webhookId}`),
  );
  await age(all[1]?.id, '2099-01-01');
  await asSystem(database.db, (tx) =>
    tx.execute(
      sql`update webhook_deliveries set created_at = now() - interval '31 days' where id = ${all[2]?.id ?? ''}`,
    ),
  );
  expect(await sweepDeliveries(database.db)).toBe(1);
  expect((await rows(webhookId)).map(({ id }) => id)).toEqual([all[0]?.id, all[1]?.id]);
});
