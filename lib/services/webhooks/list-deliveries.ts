import { eq } from 'drizzle-orm';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { DeliveryRow } from '@/lib/domain/webhook';
import type { DeliveryState } from '@/lib/domain/webhook-answer';
import { type Context, inLocation } from '../context';
import { selectDeliveries } from './select-deliveries';
import { findWebhook } from './select-webhooks';

export type ListDeliveries = {
  webhookId: string;
  state?: DeliveryState | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};
export type DeliveryPage = { deliveries: DeliveryRow[]; nextCursor: string | null };

/** What was and is to be sent to a webhook, the newest first, of the last 30 days; the cursor is the last one's id. */
export async function listDeliveries(
  ctx: Context,
  { webhookId, state, cursor, limit = 50 }: ListDeliveries,
): Promise<DeliveryPage> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    await findWebhook(tx, ctx, webhookId);
    const where = state && eq(webhookDeliveries.state, state);
    const rows = await selectDeliveries(tx, ctx, webhookId, { before: cursor, limit: limit + 1, where });
    const deliveries = rows.slice(0, limit);
    return { deliveries, nextCursor: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null };
  });
}
