import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Context } from '../context';

/**
 * Tells open screens of something that is over as soon as it is seen (who has a post open) and that nobody has to look
 * up later: no event row is written. Heard when the transaction commits.
 */
export async function tellLive(tx: Transaction, ctx: Context, name: string, subjectId: string): Promise<void> {
  const { organizationId, locationId } = ctx;
  const payload = JSON.stringify({ organizationId, locationId, name, subjectId });
  await tx.execute(sql`select pg_notify('almanac_events', ${payload})`);
}
