import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { connectFlows } from '@/db/schema/accounts';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';

export type FindConnectFlow = { provider: string; state: string; userId: string; now: Date };

/** The flow a returning person belongs to: theirs, of this provider, not over, not answered yet. Null otherwise. */
export async function findConnectFlow(
  db: Database,
  input: FindConnectFlow,
): Promise<{ flowId: string; locationId: string } | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ flowId: connectFlows.id, locationId: connectFlows.locationId })
      .from(connectFlows)
      .where(
        and(
          eq(connectFlows.stateHash, hashToken(input.state)),
          eq(connectFlows.provider, input.provider),
          eq(connectFlows.userId, input.userId),
          eq(connectFlows.step, 'authorizing'),
          gt(connectFlows.expiresAt, input.now),
        ),
      ),
  );
  return row ?? null;
}
