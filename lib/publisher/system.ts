import type { TransactionSql } from 'postgres';
import { CrashSignal } from './crash-point';
import type { Machine } from './machine';
import { within } from './within';

/** Longer than the pool's statement_timeout: past it the driver itself is stuck (publishing.md rule 13). */
const longestMs = 20_000;

/** A short transaction over all tenants. Statements that are not awaited one by one travel together. */
export async function system<T>(
  machine: Machine,
  work: (tx: TransactionSql) => Promise<T>,
  limitMs = longestMs,
): Promise<T> {
  if (machine.dead()) throw new CrashSignal('transaction');
  const done = machine.sql.begin(async (tx) => {
    const [, result] = await Promise.all([tx`set local role almanac_system`.execute(), work(tx)]);
    // A dead process cannot commit.
    if (machine.dead()) throw new CrashSignal('transaction');
    return { result };
  });
  return (await within(done, limitMs, 'The database did not answer in time.')).result;
}
