import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundFaults } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { type FaultKind, faultKinds } from '@/lib/domain/playground';

/** Uses up one call of the first fault switched on for a page and says which; null when all is well. */
export async function takeFault(db: Database, pageId: string): Promise<FaultKind | null> {
  return asSystem(db, async (tx) => {
    const on = await tx
      .select({ kind: playgroundFaults.kind })
      .from(playgroundFaults)
      .where(and(eq(playgroundFaults.pageId, pageId), gt(playgroundFaults.remaining, 0)))
      .for('update');
    const kind = faultKinds.find((one) => on.some((fault) => fault.kind === one));
    if (!kind) return null;
    await tx
      .update(playgroundFaults)
      .set({ remaining: sql`${playgroundFaults.remaining} - 1` })
      .where(and(eq(playgroundFaults.pageId, pageId), eq(playgroundFaults.kind, kind)));
    return kind;
  });
}
