import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';

/** Ends a grant for good: neither its token nor its refresh token works any more. */
export async function revokeGrant(db: Database, input: { grantId: string; now: Date }): Promise<void> {
  await asSystem(db, (tx) =>
    tx.update(playgroundGrants).set({ revokedAt: input.now }).where(eq(playgroundGrants.id, input.grantId)),
  );
}
