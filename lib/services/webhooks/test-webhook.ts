import { sql } from 'drizzle-orm';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { DeliveryView, WebhookRef } from '@/lib/domain/webhook';
import { testEvent } from '@/lib/domain/webhook-events';
import { type Context, inLocation } from '../context';
import { countAttempt } from '../rate-limits/count-attempt';
import { testBody } from './message';
import { findDelivery } from './select-deliveries';
import { lockWebhook } from './select-webhooks';
import { sendMessage } from './send-message';
import { settleDelivery } from './settle-delivery';
import { signedHeaders } from './webhook-secret';

/** Sends a test at once, also to a webhook that rests, and answers what came back. It is tried this once. */
export async function testWebhook(ctx: Context, { webhookId }: WebhookRef): Promise<DeliveryView> {
  requirePermission(ctx.actor, 'location.manage');
  await countAttempt(ctx.db, { key: `webhook test ${ctx.locationId}`, limit: 20, windowSeconds: 60 }, ctx.now);
  const { organizationId, locationId } = ctx;
  const { webhook, delivery } = await inLocation(ctx, async (tx) => {
    const found = await lockWebhook(tx, ctx, webhookId);
    const [row] = await tx
      .insert(webhookDeliveries)
      .values({
        ...{ organizationId, locationId, webhookId, id: sql`almanac_new_id()` },
        ...{ eventName: testEvent, tries: 1, body: testBody(ctx, webhookId), createdAt: ctx.now },
      })
      .returning();
    if (!row) throw new Error('A test was not kept.');
    return { webhook: found, delivery: row };
  });
  const body = delivery.body ?? '';
  const headers = signedHeaders(webhook, delivery.id, body, new Date());
  const { answer } = await sendMessage(webhook.url, headers, body, AbortSignal.timeout(15_000));
  const arrived = answer.status !== null && answer.status >= 200 && answer.status < 300;
  // A test that fails says nothing about the messages that count.
  await settleDelivery(ctx.db, delivery, answer, { kind: arrived ? 'delivered' : 'failed' }, { isOurs: !arrived });
  return inLocation(ctx, (tx) => findDelivery(tx, ctx, { webhookId, deliveryId: delivery.id }));
}
