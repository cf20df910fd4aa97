import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { users } from '@/db/schema/users';
import { webhooks } from '@/db/schema/webhooks';
import { notFound } from '@/lib/domain/error';
import type { WebhookView } from '@/lib/domain/webhook';
import type { WebhookAnswer } from '@/lib/domain/webhook-answer';
import type { Context } from '../context';

export type WebhookRow = typeof webhooks.$inferSelect;

/** Of the newest message that was tried. */
const lastAnswer = sql<WebhookAnswer | null>`(select d.answers -> -1 from webhook_deliveries d
  where d.organization_id = ${webhooks.organizationId} and d.webhook_id = ${sql.raw('"webhooks"."id"')}
    and d.answers <> '[]' order by d.id desc limit 1)`;

export const webhookHere = (ctx: Context, webhookId: string) =>
  and(
    eq(webhooks.organizationId, ctx.organizationId),
    eq(webhooks.locationId, ctx.locationId),
    eq(webhooks.id, webhookId),
  );

/** The location's webhooks, the oldest first, or those of them that `where` names; never a secret. */
export async function selectWebhooks(tx: Transaction, ctx: Context, where?: SQL): Promise<WebhookView[]> {
  const rows = await tx
    .select({ webhook: webhooks, lastAnswer, createdBy: users.name })
    .from(webhooks)
    .leftJoin(users, eq(users.id, webhooks.createdBy))
    .where(and(eq(webhooks.organizationId, ctx.organizationId), eq(webhooks.locationId, ctx.locationId), where))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
  return rows.map(({ webhook, ...more }) => {
    const { id, url, description, events, state, stateReason, oldSecretUntil } = webhook;
    const isOldSigned = oldSecretUntil !== null && oldSecretUntil > ctx.now;
    return {
      ...{ id, url, description, events, state, stateReason, ...more },
      failingSince: webhook.failingSince?.toISOString() ?? null,
      oldSecretUntil: isOldSigned ? oldSecretUntil.toISOString() : null,
      createdAt: webhook.createdAt.toISOString(),
    };
  });
}

/** @throws DomainError not_found */
export async function findWebhook(tx: Transaction, ctx: Context, webhookId: string): Promise<WebhookView> {
  const [webhook] = await selectWebhooks(tx, ctx, eq(webhooks.id, webhookId));
  if (!webhook) throw notFound('The webhook');
  return webhook;
}

/** Its row, locked until the transaction ends: verbs on one webhook come one after the other. */
export async function lockWebhook(tx: Transaction, ctx: Context, webhookId: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhooks).where(webhookHere(ctx, webhookId)).for('no key update');
  if (!row) throw notFound('The webhook');
  return row;
}
