import type { TransactionSql } from 'postgres';
import { CrashSignal } from './crash-point';
import type { Machine } from './machine';
import { within } from './within';

/** Longer than the pool's statement_timeout: past it the driver itself is stuck (publishing.md rule 13). */
const longestMs = 20_000;

/**
 * Everything here follows an index to a few rows. Without statistics (a new or restored database) the planner prefers to
 * hash whole tables for each claim: 300 posts due together were 40 s late.
 */
const begin = (tx: TransactionSql) =>
  tx`select set_config('role', 'almanac_system', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)`.execute();

/** A short transaction over all tenants. Statements that are not awaited one by one travel together. */
export async function system<T>(
  machine: Machine,
  work: (tx: TransactionSql) => Promise<T>,
  limitMs = longestMs,
): Promise<T> {
  if (machine.dead()) throw new CrashSignal('transaction');
  const done = machine.sql.begin(async (tx) => {
    const [, result] = await Promise.all([begin(tx), work(tx)]);
    // A dead process cannot commit.
    if (machine.dead()) throw new CrashSignal('transaction');
    return { result };
  });
  return (await within(done, limitMs, 'The database did not answer in time.')).result;
}
