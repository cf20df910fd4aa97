import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** The database's clock, to the millisecond: the one that decides what is due. */
export async function databaseNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ ms: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
  );
  return new Date(Math.floor(row?.ms ?? Number.NaN));
}

/** Rouses the publishers when the transaction commits: more may be sent than before. */
export const wakePublishers = (tx: Transaction) => tx.execute(sql`select pg_notify('almanac_due', '')`);
