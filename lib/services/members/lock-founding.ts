import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** One set-up or bootstrap at a time, over all processes; held until the transaction ends. */
export async function lockFounding(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7215002)`);
}
