import { webhooks } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { UpdateWebhook, WebhookView } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireCallable } from './require-callable';
import { findWebhook, lockWebhook, webhookHere } from './select-webhooks';

/** Changes where it goes, what it is told or its description; what still waits goes to the new address. */
export async function updateWebhook(
  ctx: Context,
  { webhookId, url, events, description }: UpdateWebhook,
): Promise<WebhookView> {
  requirePermission(ctx.actor, 'location.manage');
  if (url !== undefined) await requireCallable(url);
  return inLocation(ctx, async (tx) => {
    const before = await lockWebhook(tx, ctx, webhookId);
    const after = {
      url: url ?? before.url,
      events: events ? [...new Set(events)] : before.events,
      description: description ?? before.description,
    };
    const moved = after.url !== before.url;
    await tx
      .update(webhooks)
      // What failed at the old address says nothing about the new one.
      .set({ ...after, ...(moved ? { failingSince: null } : {}) })
      .where(webhookHere(ctx, webhookId));
    await recordEvent(
      tx,
      ctx,
      'webhook.updated',
      { type: 'webhook', id: webhookId },
      {
        before: { host: new URL(before.url).host, events: before.events },
        after: { host: new URL(after.url).host, events: after.events },
      },
    );
    return findWebhook(tx, ctx, webhookId);
  });
}
