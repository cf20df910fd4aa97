import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { notFound } from '@/lib/domain/error';
import type { DeliveryRef, DeliveryRow, DeliveryView } from '@/lib/domain/webhook';
import type { Context } from '../context';

const deliveriesHere = (ctx: Context, webhookId: string, where?: SQL) =>
  and(
    eq(webhookDeliveries.organizationId, ctx.organizationId),
    eq(webhookDeliveries.locationId, ctx.locationId),
    eq(webhookDeliveries.webhookId, webhookId),
    where,
  );
export const deliveryHere = (ctx: Context, { webhookId, deliveryId }: DeliveryRef) =>
  deliveriesHere(ctx, webhookId, eq(webhookDeliveries.id, deliveryId));

const columns = {
  id: webhookDeliveries.id,
  webhookId: webhookDeliveries.webhookId,
  eventName: webhookDeliveries.eventName,
  state: webhookDeliveries.state,
  tries: webhookDeliveries.tries,
  dueAt: webhookDeliveries.dueAt,
  answers: webhookDeliveries.answers,
  createdAt: webhookDeliveries.createdAt,
  finishedAt: webhookDeliveries.finishedAt,
};
type Row = Pick<typeof webhookDeliveries.$inferSelect, keyof typeof columns>;

const viewOf = ({ eventName, dueAt, answers, createdAt, finishedAt, ...row }: Row): DeliveryRow => ({
  ...row,
  event: eventName,
  nextTryAt: row.state === 'waiting' ? (dueAt?.toISOString() ?? null) : null,
  lastAnswer: answers.at(-1) ?? null,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

/** The newest first, from below `before` on; without what was sent. */
export async function selectDeliveries(
  tx: Transaction,
  ctx: Context,
  webhookId: string,
  { before, limit, where }: { before?: string | undefined; limit: number; where?: SQL | undefined },
): Promise<DeliveryRow[]> {
  const rows = await tx
    .select(columns)
    .from(webhookDeliveries)
    .where(and(deliveriesHere(ctx, webhookId, where), before ? lt(webhookDeliveries.id, before) : undefined))
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit);
  return rows.map(viewOf);
}

/** @throws DomainError not_found */
export async function findDelivery(tx: Transaction, ctx: Context, ref: DeliveryRef): Promise<DeliveryView> {
  const [row] = await tx
    .select({ ...columns, body: webhookDeliveries.body })
    .from(webhookDeliveries)
    .where(deliveryHere(ctx, ref));
  if (!row) throw notFound('The delivery');
  const { body: sent, ...rest } = row;
  return { ...viewOf(rest), body: sent, answers: rest.answers };
}
