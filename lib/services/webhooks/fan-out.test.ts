import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { asSystem, inTenant } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { writeEvent } from '@/lib/publisher/write-event';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { recordEvents } from '../record-events';
import { settingsForTests } from '../testing';
import { createWebhook } from './create-webhook';
import { deleteWebhook } from './delete-webhook';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  settingsForTests();
  database = await openTestDatabase();
});
afterAll(() => database.close());

const make = (ctx: Context, events: string[]) =>
  createWebhook(ctx, { url: 'https://hooks.invalid/', events, description: '' }).then(({ webhook }) => webhook.id);
const waiting = (ctx: Context) =>
  asSystem(database.db, (tx) =>
    tx.execute<{ webhook: string; event: string }>(sql`
      select webhook_id as webhook, event_name as event from webhook_deliveries
      where organization_id = ${ctx.organizationId} and event_name not like 'webhook.%' order by id`),
  ).then((rows) => rows.map(({ webhook, event }) => `${webhook} ${event}`));
const subject = () => ({ type: 'post', id: newId() });

test('each event goes to the webhooks that asked for it, of its own location only', async () => {
  const { ctx } = await seedLocation(database.db);
  const { ctx: other } = await seedLocation(database.db);
  const named = await make(ctx, ['post.created', 'post.deleted']);
  const every = await make(ctx, ['*']);
  await make(other, ['*']);
  for (const name of ['post.created', 'post.updated'])
    await inLocation(ctx, (tx) => recordEvent(tx, ctx, name, subject()));
  const expected = [`${named} post.created`, `${every} post.created`, `${every} post.updated`];
  expect((await waiting(ctx)).sort()).toEqual(expected.sort());
  expect(await waiting(other)).toEqual([]);
});

test('whoever writes the event: a tenant, all locations at once, the system, the publisher', async () => {
  const { ctx } = await seedLocation(database.db);
  const id = await make(ctx, ['post.created']);
  await inTenant(database.db, { ...ctx, locationId: '*' }, (tx) => recordEvent(tx, ctx, 'post.created', subject()));
  await asSystem(database.db, (tx) => recordEvent(tx, ctx, 'post.created', subject()));
  await database.sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await writeEvent(tx, ctx, 'post.created', subject(), {});
  });
  // An event of the whole organization is no location's.
  await asSystem(database.db, (tx) => recordEvent(tx, { ...ctx, locationId: '*' }, 'post.created', subject()));
  expect(await waiting(ctx)).toEqual(Array<string>(3).fill(`${id} post.created`));
});

test('what is rolled back was never told, and a quiet batch is told in full', async () => {
  const { ctx } = await seedLocation(database.db);
  await make(ctx, ['*']);
  const undone = inLocation(ctx, async (tx) => {
    await recordEvent(tx, ctx, 'post.created', subject());
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await waiting(ctx)).toEqual([]);
  const changes = Array.from({ length: 1000 }, () => ({ id: newId() }));
  await inLocation(ctx, (tx) => recordEvents(tx, ctx, 'post.deleted', 'post', changes, { quiet: true }));
  const told = await asSystem(database.db, (tx) =>
    tx.execute<{ subject: string }>(sql`
      select e.subject_id as subject from webhook_deliveries d join events e on e.organization_id = d.organization_id
        and e.id = d.event_id where d.organization_id = ${ctx.organizationId} and d.event_name = 'post.deleted'`),
  );
  expect(told.map((row) => row.subject).sort()).toEqual(changes.map(({ id }) => id).sort());
});

test('a webhook deleted at that very moment undoes no change', async () => {
  const { ctx } = await seedLocation(database.db);
  const webhookId = await make(ctx, ['*']);
  await inLocation(ctx, async (tx) => {
    await recordEvent(tx, ctx, 'post.created', subject());
    // Neither waits for the other.
    await deleteWebhook(ctx, { webhookId });
    await recordEvent(tx, ctx, 'post.updated', subject());
  });
  const events = await asSystem(database.db, (tx) =>
    tx.execute(sql`select 1 from events where organization_id = ${ctx.organizationId} and name like 'post.%'`),
  );
  expect(events).toHaveLength(2);
});
