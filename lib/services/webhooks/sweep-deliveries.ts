import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { asSystem } from '@/db/tenant';
import { keptDays } from '@/lib/domain/webhook-retry';

const together = 5000;

/** Takes what is 30 days old out of the log, some at a time; what is still to be sent stays. Answers how many went. */
export async function sweepDeliveries(db: Database): Promise<number> {
  let swept = 0;
  for (;;) {
    const { count } = await asSystem(db, (tx) =>
      tx.execute(sql`
        delete from webhook_deliveries where ctid = any(array(
          select ctid from webhook_deliveries
          where created_at < now() - make_interval(days => ${keptDays}) and due_at is null limit ${together}))`),
    );
    swept += count;
    if (count < together) return swept;
  }
}
