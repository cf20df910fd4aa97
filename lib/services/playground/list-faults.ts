import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundFaults } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { FaultKind } from '@/lib/domain/playground';

/** How many more calls of each kind will go wrong on a page. */
export async function listFaults(db: Database, pageId: string): Promise<Partial<Record<FaultKind, number>>> {
  const rows = await asSystem(db, (tx) =>
    tx.select().from(playgroundFaults).where(eq(playgroundFaults.pageId, pageId)),
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.remaining]));
}
