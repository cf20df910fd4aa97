import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';
import { PlaygroundError } from './playground-error';

export type PlaygroundGrant = { id: string; pageIds: string[] };

/** Whose bearer token this is. @throws PlaygroundError 401 when it is wrong, expired or revoked. */
export async function findGrant(db: Database, input: { token: string; now: Date }): Promise<PlaygroundGrant> {
  const [grant] = await asSystem(db, (tx) =>
    tx
      .select({ id: playgroundGrants.id, pageIds: playgroundGrants.pageIds })
      .from(playgroundGrants)
      .where(
        and(
          eq(playgroundGrants.tokenHash, hashToken(input.token)),
          isNull(playgroundGrants.revokedAt),
          gt(playgroundGrants.expiresAt, input.now),
        ),
      ),
  );
  if (!grant) throw new PlaygroundError(401, 'invalid_token', 'The access token is wrong, expired or revoked.');
  return grant;
}
