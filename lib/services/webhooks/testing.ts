import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '@/db/client';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { configureHttp } from '@/lib/providers/http';
import type { Context } from '../context';
import { settingsForTests } from '../testing';
import { claimDeliveries } from './claim-deliveries';
import { createWebhook } from './create-webhook';
import { deliver } from './deliver';
import { listDeliveries } from './list-deliveries';

export type Received = { headers: Record<string, string>; body: string };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP receiver that keeps what it gets and answers 204, or the next of `answers`. Our guard lets it through. */
export async function openReceiver() {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
    const answer = answers.shift();
    if (answer) answer(request, response);
    else response.writeHead(204).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  configureHttp({ allowPrivateHosts: [host] });
  return {
    url: `http://${host}/hooks`,
    received,
    /** Answers of the next requests, one after the other: a status, or whatever is done with the response. */
    answer(...next: (number | Answer)[]) {
      for (const one of next)
        answers.push(
          typeof one === 'number' ? (_request, response) => response.writeHead(one).end(`Said ${one}`) : one,
        );
    },
    async close() {
      configureHttp({ allowPrivateHosts: [] });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const log = { error() {} };

/** What a worker does with all that is due now, once. Answers how many. */
export async function deliverDue(db: Database, signal = new AbortController().signal): Promise<number> {
  const claimed = await claimDeliveries(db, { slots: 100, perWebhook: 100, busy: [] });
  await Promise.all(claimed.map((one) => deliver(db, one, signal, log)));
  return claimed.length;
}

/** What one test leaves due is not another’s. */
export const forgetDeliveries = (db: Database) => asSystem(db, (tx) => tx.execute(sql`delete from webhook_deliveries`));

/** As if the time of the next try had come. */
export const makeDue = (db: Database) =>
  asSystem(db, (tx) => tx.execute(sql`update webhook_deliveries set due_at = now() where due_at is not null`));

/** Waits for a state, half a minute at most. */
export async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await is()) return;
    await sleep(50);
  }
  throw new Error('What was waited for did not come within half a minute.');
}

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
