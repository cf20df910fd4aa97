import type { Database } from '@/db/client';
import { serverHolds } from '@/db/schema/server';
import { asSystem } from '@/db/tenant';
import { tellLocations } from './tell-locations';

/** Nothing is sent by any worker from now on. Twice does no harm. @returns whether it was new */
export async function pauseServer(db: Database, by: string, reason: string | null = null): Promise<boolean> {
  return asSystem(db, async (tx) => {
    const made = await tx
      .insert(serverHolds)
      .values({ kind: 'pause', startedBy: by, reason })
      .onConflictDoNothing()
      .returning({ id: serverHolds.id });
    if (made.length > 0) await tellLocations(tx, 'server.paused', by, { reason });
    return made.length > 0;
  });
}
