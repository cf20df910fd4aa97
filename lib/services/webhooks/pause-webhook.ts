import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { PauseWebhook, WebhookView } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findWebhook, lockWebhook, webhookHere } from './select-webhooks';

/**
 * While paused it is told of nothing new, and what waits is held; going on sends that at once. Going on also takes back
 * that a webhook was disabled.
 */
export async function pauseWebhook(ctx: Context, { webhookId, paused }: PauseWebhook): Promise<WebhookView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const { state } = await lockWebhook(tx, ctx, webhookId);
    const next = paused ? ('paused' as const) : ('active' as const);
    // One that is disabled rests already.
    if (state === next || (paused && state === 'disabled')) return findWebhook(tx, ctx, webhookId);
    await tx
      .update(webhooks)
      .set({ state: next, stateReason: null, disabledAt: null, ...(paused ? {} : { failingSince: null }) })
      .where(webhookHere(ctx, webhookId));
    const due = webhookDeliveries.dueAt;
    await tx
      .update(webhookDeliveries)
      .set({ dueAt: paused ? null : sql`clock_timestamp()` })
      .where(
        and(
          eq(webhookDeliveries.organizationId, ctx.organizationId),
          eq(webhookDeliveries.webhookId, webhookId),
          eq(webhookDeliveries.state, 'waiting'),
          paused ? isNotNull(due) : isNull(due),
        ),
      );
    const name = paused ? 'webhook.paused' : 'webhook.resumed';
    await recordEvent(tx, ctx, name, { type: 'webhook', id: webhookId });
    return findWebhook(tx, ctx, webhookId);
  });
}
