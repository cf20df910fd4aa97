import { and, eq } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { WebhookRef } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { lockWebhook, webhookHere } from './select-webhooks';

/** Nothing is sent there any more; its log goes with it. */
export async function deleteWebhook(ctx: Context, { webhookId }: WebhookRef): Promise<{ id: string }> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const { url } = await lockWebhook(tx, ctx, webhookId);
    await tx.delete(webhooks).where(webhookHere(ctx, webhookId));
    await tx
      .delete(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.organizationId, ctx.organizationId),
          eq(webhookDeliveries.locationId, ctx.locationId),
          eq(webhookDeliveries.webhookId, webhookId),
        ),
      );
    const before = { host: new URL(url).host };
    await recordEvent(tx, ctx, 'webhook.deleted', { type: 'webhook', id: webhookId }, { before });
    return { id: webhookId };
  });
}
