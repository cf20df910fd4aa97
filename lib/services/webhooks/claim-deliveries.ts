import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { asSystem } from '@/db/tenant';
import type { DeliveryRecord } from './message';

/** Longer than the longest try. A worker that dies leaves its messages to the others after that long. */
const leaseSeconds = 30;
const columns = webhookDeliveries;

type Wish = {
  /** At most so many, and of one webhook at most `perWebhook`: a slow receiver keeps nobody else waiting. */
  slots: number;
  perWebhook: number;
  /** Webhooks with enough under way. */
  busy: string[];
};

/** Takes what is due for this worker: each try is one worker's, until its lease ends. */
export async function claimDeliveries(db: Database, { slots, perWebhook, busy }: Wish): Promise<DeliveryRecord[]> {
  return asSystem(db, async (tx) => {
    const due = await tx.execute<{ organization: string; id: string }>(sql`
      select organization_id as organization, id from (
        select *, row_number() over (partition by webhook_id order by due_at, id) as place from (
          select organization_id, id, webhook_id, due_at from webhook_deliveries
          where due_at <= now() and webhook_id <> all(${sql.param(busy)}::text[])
          order by due_at limit ${slots} for update skip locked) as first) as ranked
      where place <= ${perWebhook}`);
    if (due.length === 0) return [];
    const organizations = sql.param(due.map(({ organization }) => organization));
    const ids = sql.param(due.map(({ id }) => id));
    return tx
      .update(columns)
      .set({
        tries: sql`${columns.tries} + 1`,
        dueAt: sql`clock_timestamp() + make_interval(secs => ${leaseSeconds})`,
      })
      .where(sql`(${columns.organizationId}, ${columns.id}) in (
        select * from unnest(${organizations}::text[], ${ids}::text[]))`)
      .returning();
  });
}
