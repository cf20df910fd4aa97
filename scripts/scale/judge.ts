import { setTimeout as sleep } from 'node:timers/promises';
import type { openDatabase } from '@/db/client';
import { isOver, partsOf, tally } from '@/lib/publisher/testing/chaos/tally';
import { look } from '@/lib/publisher/testing/plan';
import type { Told } from './load';
import type { Stage } from './stage';

type Database = ReturnType<typeof openDatabase>;
type Wanted = Told;

/**
 * Waits until nothing is left to do, or nothing has moved for `patience` seconds; `each` runs once a second. Then the
 * network's ledger is laid beside our tables.
 */
export async function judge(
  stage: Stage,
  database: Database,
  wanted: Wanted,
  { patience = 120, each = async () => {} }: { patience?: number; each?: () => Promise<unknown> } = {},
) {
  let [before, quiet] = ['', Date.now()];
  while (Date.now() - quiet < patience * 1000) {
    await each();
    const parts = await partsOf(database.sql).catch(() => []);
    const over = parts.filter(isOver).length;
    if (parts.length > 0 && over === parts.length) break;
    const now = `${over} ${await stage.network.count()}`;
    if (now !== before) quiet = Date.now();
    before = now;
    await sleep(1000);
  }
  const ledger = await stage.network.ledger();
  const known = new Set([...wanted.keys()]);
  const strangers = ledger.filter(({ marker }) => !known.has(marker));
  return {
    ...tally(wanted, await partsOf(database.sql), ledger),
    /** At the network twice, whoever asked for it. */
    doubled: ledger.length - new Set(ledger.map(({ marker }) => marker)).size,
    looked: await looked(database),
    strangers: strangers.length,
  };
}

/** Attempts whose outcome was not known at once: somebody had to look at the network. */
async function looked(database: Database): Promise<number> {
  const [row] = await look(
    database.sql,
    (tx) => tx<{ count: number }[]>`select count(*)::int as count from attempts
      where state = 'unknown' or evidence::text <> '[]'`,
  );
  return row?.count ?? 0;
}
