import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { settingsForTests } from '../settings-for-tests';
import { createWebhook } from './create-webhook';
import { listDeliveries } from './list-deliveries';
import { forgetDeliveries, openReceiver } from './testing';

/** Bindings that follow: each test finds its own location and receiver in them. */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let receiver: Awaited<ReturnType<typeof openReceiver>>;
export let ctx: Context;

/** For this file a database, for each test a location, a receiver, and nothing left to deliver. */
export function openHouse() {
  beforeAll(async () => {
    settingsForTests();
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetDeliveries(database.db);
    ({ ctx } = await seedLocation(database.db));
    receiver = await openReceiver();
    return () => receiver.close();
  });
}

/** A webhook to the receiver. */
export async function make(events: string[] = ['tag.created']) {
  const { webhook, secret } = await createWebhook(ctx, { url: receiver.url, events, description: '' });
  return { webhookId: webhook.id, secret };
}

export const rows = async (webhookId: string) => (await listDeliveries(ctx, { webhookId })).deliveries;
