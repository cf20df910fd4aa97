import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { asSystem } from '@/db/tenant';
import { judgeAnswer } from '@/lib/domain/webhook-retry';
import { type DeliveryRecord, messageBody } from './message';
import type { WebhookRow } from './select-webhooks';
import { sendMessage } from './send-message';
import { releaseDelivery, settleDelivery } from './settle-delivery';
import { signedHeaders } from './webhook-secret';

type Log = { error(fields: object, message: string): void };

const ofDelivery = ({ organizationId, id }: DeliveryRecord) =>
  and(eq(webhookDeliveries.organizationId, organizationId), eq(webhookDeliveries.id, id));

async function findReceiver(db: Database, { organizationId, webhookId }: DeliveryRecord): Promise<WebhookRow | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.organizationId, organizationId), eq(webhooks.id, webhookId))),
  );
  return row ?? null;
}

/** The body of the first try, kept for all others: a message says the same however often it is sent. */
async function keptBody(db: Database, delivery: DeliveryRecord): Promise<string> {
  if (delivery.body !== null) return delivery.body;
  const body = await messageBody(db, delivery);
  await asSystem(db, (tx) => tx.update(webhookDeliveries).set({ body }).where(ofDelivery(delivery)));
  return body;
}

/** One try of one claimed message, from its body to what becomes of it. Aborted, it is as if it had not begun. */
export async function deliver(db: Database, delivery: DeliveryRecord, signal: AbortSignal, log: Log): Promise<void> {
  const webhook = await findReceiver(db, delivery);
  if (!webhook) {
    // Deleted while this was written.
    await asSystem(db, (tx) => tx.delete(webhookDeliveries).where(ofDelivery(delivery)));
    return;
  }
  if (webhook.state !== 'active') return releaseDelivery(db, delivery, { hold: true });
  let prepared: { body: string; headers: Record<string, string> };
  try {
    const body = await keptBody(db, delivery);
    prepared = { body, headers: signedHeaders(webhook, delivery.id, body, new Date()) };
  } catch (err) {
    log.error({ err, delivery: delivery.id }, 'A webhook’s message could not be made; it is tried again if it may be.');
    const reason = 'Almanac could not make this message. The admin of this server finds why in its log.';
    const answer = { at: new Date().toISOString(), status: null, milliseconds: 0, reason, body: '' };
    const verdict = judgeAnswer(answer, delivery.tries, null, Math.random());
    return settleDelivery(db, delivery, answer, verdict, { isOurs: true });
  }
  const { answer, retryAfter } = await sendMessage(webhook.url, prepared.headers, prepared.body, signal);
  if (signal.aborted && answer.status === null) return releaseDelivery(db, delivery, { hold: false });
  const verdict = judgeAnswer(answer, delivery.tries, retryAfter, Math.random());
  await settleDelivery(db, delivery, answer, verdict);
}
