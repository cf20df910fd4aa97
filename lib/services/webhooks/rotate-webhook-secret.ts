import { webhooks } from '@/db/schema/webhooks';
import { requirePermission } from '@/lib/domain/permission';
import type { WebhookRef, WebhookWithSecret } from '@/lib/domain/webhook';
import { oldSecretHours } from '@/lib/domain/webhook-retry';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findWebhook, lockWebhook, webhookHere } from './select-webhooks';
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret';

/** A new secret, answered this once; for 24 hours messages are signed with the old one as well. */
export async function rotateWebhookSecret(ctx: Context, { webhookId }: WebhookRef): Promise<WebhookWithSecret> {
  requirePermission(ctx.actor, 'location.manage');
  const secret = newWebhookSecret();
  return inLocation(ctx, async (tx) => {
    const before = await lockWebhook(tx, ctx, webhookId);
    await tx
      .update(webhooks)
      .set({
        secret: sealWebhookSecret(webhookId, secret),
        oldSecret: before.secret,
        oldSecretUntil: new Date(ctx.now.getTime() + oldSecretHours * 3600_000),
      })
      .where(webhookHere(ctx, webhookId));
    await recordEvent(tx, ctx, 'webhook.secret_rotated', { type: 'webhook', id: webhookId });
    return { webhook: await findWebhook(tx, ctx, webhookId), secret };
  });
}
