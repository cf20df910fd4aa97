import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import type { Context } from './context';
import { eventRow } from './event';

type Change = { id: string; before?: unknown; after?: unknown };

/**
 * recordEvent() for many subjects of one verb. `quiet` when another event of this transaction tells open screens: they
 * hear of fifty thousand changes once, while every post keeps its own line in the log.
 */
export async function recordEvents(
  tx: Transaction,
  ctx: Context,
  name: string,
  type: string,
  changes: Change[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, ...change }) => eventRow(ctx, name, { type, id }, change));
  if (quiet) await tx.execute(sql`select set_config('almanac.quiet', 'on', true)`);
  await tx.insert(events).values(rows);
  if (quiet) await tx.execute(sql`select set_config('almanac.quiet', '', true)`);
}
