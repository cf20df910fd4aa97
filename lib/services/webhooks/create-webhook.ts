import { count, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import { locations } from '@/db/schema/organizations';
import { webhooks } from '@/db/schema/webhooks';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { CreateWebhook, WebhookWithSecret } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { requireCallable } from './require-callable';
import { findWebhook } from './select-webhooks';
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret';

/** More would make every change cost too much. */
const mostWebhooks = 20;

/**
 * From now on the address is told what happens. The secret is answered this once.
 * @throws DomainError invalid (path `url`), conflict
 */
export async function createWebhook(
  ctx: Context,
  { url, events, description }: CreateWebhook,
): Promise<WebhookWithSecret> {
  requirePermission(ctx.actor, 'location.manage');
  await requireCallable(url);
  const { organizationId, locationId } = ctx;
  const id = newId();
  const secret = newWebhookSecret();
  return inLocation(ctx, async (tx) => {
    // Two who make the last one at the same moment come one after the other.
    await tx.select({ id: locations.id }).from(locations).where(eq(locations.id, locationId)).for('no key update');
    const [others] = await tx.select({ count: count() }).from(webhooks).where(eq(webhooks.locationId, locationId));
    if ((others?.count ?? 0) >= mostWebhooks)
      throw conflict(`A location has at most ${mostWebhooks} webhooks. Delete one first.`);
    await tx.insert(webhooks).values({
      ...{ organizationId, locationId, id, url, description, events: [...new Set(events)] },
      secret: sealWebhookSecret(id, secret),
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    });
    const after = { host: new URL(url).host, events };
    await recordEvent(tx, ctx, 'webhook.created', { type: 'webhook', id }, { after });
    return { webhook: await findWebhook(tx, ctx, id), secret };
  });
}
