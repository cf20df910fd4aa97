import { sql } from 'drizzle-orm';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { DeliveryRef, DeliveryView } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { deliveryHere, findDelivery } from './select-deliveries';
import { lockWebhook } from './select-webhooks';

/** Sends a message again, the same under the same id, whatever became of it; one that waits goes now. */
export async function redeliver(ctx: Context, ref: DeliveryRef): Promise<DeliveryView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const { state } = await lockWebhook(tx, ctx, ref.webhookId);
    await findDelivery(tx, ctx, ref);
    if (state !== 'active') throw conflict('Nothing is sent to this webhook now. Turn it on again first.');
    await tx
      .update(webhookDeliveries)
      .set({ state: 'waiting', finishedAt: null, dueAt: sql`clock_timestamp()` })
      .where(deliveryHere(ctx, ref));
    return findDelivery(tx, ctx, ref);
  });
}
