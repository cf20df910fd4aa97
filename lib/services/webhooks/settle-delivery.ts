import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { webhookDeliveries, webhooks } from '@/db/schema/webhooks';
import { asSystem } from '@/db/tenant';
import type { WebhookAnswer } from '@/lib/domain/webhook-answer';
import { disabledAfterDays, type Verdict } from '@/lib/domain/webhook-retry';
import type { Context } from '../context';
import { recordEvent } from '../event';
import type { DeliveryRecord } from './message';

/** Answers of one message that are kept: its ten tries and some by hand. */
const mostAnswers = 20;
const now = sql`clock_timestamp()`;

const ofWebhook = ({ organizationId, webhookId }: DeliveryRecord) =>
  and(eq(webhooks.organizationId, organizationId), eq(webhooks.id, webhookId));

/** Writes what an answer says about the webhook; answers why it was disabled just now, or null. */
async function judgeWebhook(tx: Transaction, delivery: DeliveryRecord, verdict: Verdict): Promise<string | null> {
  if (verdict.kind === 'delivered') {
    const recovered = and(ofWebhook(delivery), isNotNull(webhooks.failingSince));
    await tx.update(webhooks).set({ failingSince: null }).where(recovered);
    return null;
  }
  const gone = verdict.kind === 'gone';
  const reason = gone
    ? 'Its server answered 410: it says that this address is gone for good.'
    : `Nothing arrived there for ${disabledAfterDays} days.`;
  const tooLong = sql`coalesce(${webhooks.failingSince} < ${now} - make_interval(days => ${disabledAfterDays}), false)`;
  const ends = sql`(${gone} or ${tooLong})`;
  const [changed] = await tx
    .update(webhooks)
    .set({
      failingSince: sql`coalesce(${webhooks.failingSince}, ${now})`,
      state: sql`case when ${ends} then 'disabled' else ${webhooks.state} end`,
      stateReason: sql`case when ${ends} then ${reason} else ${webhooks.stateReason} end`,
      disabledAt: sql`case when ${ends} then ${now} else ${webhooks.disabledAt} end`,
    })
    .where(and(ofWebhook(delivery), eq(webhooks.state, 'active'), sql`(${webhooks.failingSince} is null or ${ends})`))
    .returning({ state: webhooks.state });
  return changed?.state === 'disabled' ? reason : null;
}

const ends = { state: 'failed' as const, dueAt: null, finishedAt: now };

function nextOf(verdict: Verdict) {
  if (verdict.kind === 'delivered') return { ...ends, state: 'delivered' as const };
  if (verdict.kind !== 'retry') return ends;
  return { dueAt: sql`${now} + make_interval(secs => ${verdict.inSeconds})` };
}

/**
 * Writes an answer down, unless a newer try was begun. The webhook's row is locked before its messages, here and by its
 * verbs. `isOurs` when the receiver is not to blame: that says nothing about the webhook.
 */
export async function settleDelivery(
  db: Database,
  delivery: DeliveryRecord,
  answer: WebhookAnswer,
  verdict: Verdict,
  { isOurs = false } = {},
): Promise<void> {
  const { organizationId, locationId, webhookId, id, tries } = delivery;
  const columns = webhookDeliveries;
  const mine = and(eq(columns.organizationId, organizationId), eq(columns.id, id), eq(columns.tries, tries));
  const answers = [...delivery.answers, answer].slice(-mostAnswers);
  await asSystem(db, async (tx) => {
    const disabledBecause = isOurs ? null : await judgeWebhook(tx, delivery, verdict);
    await tx
      .update(columns)
      .set({ answers, ...nextOf(verdict) })
      .where(mine);
    if (disabledBecause === null) return;
    const waiting = and(
      eq(columns.organizationId, organizationId),
      eq(columns.webhookId, webhookId),
      eq(columns.state, 'waiting'),
      ne(columns.id, id),
    );
    await tx.update(columns).set(ends).where(waiting);
    await tx.update(columns).set(ends).where(mine);
    const ctx: Context = {
      ...{ db, organizationId, locationId },
      actor: { kind: 'system', name: 'Almanac' },
      now: new Date(),
    };
    const after = { reason: disabledBecause };
    await recordEvent(tx, ctx, 'webhook.disabled', { type: 'webhook', id: webhookId }, { after });
  });
}

/** Gives a try back that was not made: at once again, or held while its webhook rests. */
export async function releaseDelivery(db: Database, delivery: DeliveryRecord, { hold }: { hold: boolean }) {
  const { organizationId, id, tries } = delivery;
  const columns = webhookDeliveries;
  await asSystem(db, (tx) =>
    tx
      .update(columns)
      .set({ dueAt: hold ? null : now })
      .where(and(eq(columns.organizationId, organizationId), eq(columns.id, id), eq(columns.tries, tries))),
  );
}
