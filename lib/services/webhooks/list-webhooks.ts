import { requirePermission } from '@/lib/domain/permission';
import type { WebhookView } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { selectWebhooks } from './select-webhooks';

/** The location's webhooks and how they are doing. */
export async function listWebhooks(ctx: Context): Promise<{ webhooks: WebhookView[] }> {
  requirePermission(ctx.actor, 'location.manage');
  return { webhooks: await inLocation(ctx, (tx) => selectWebhooks(tx, ctx)) };
}
