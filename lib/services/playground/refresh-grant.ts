import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';
import { grantTokens, type PlaygroundTokens } from './grant-tokens';
import { PlaygroundError } from './playground-error';

/** New tokens for a refresh token; it is replaced by the way. @throws PlaygroundError invalid_grant when it is over. */
export async function refreshGrant(
  db: Database,
  input: { refreshToken: string; now: Date },
): Promise<PlaygroundTokens> {
  return asSystem(db, async (tx) => {
    const [grant] = await tx
      .select({ id: playgroundGrants.id })
      .from(playgroundGrants)
      .where(
        and(eq(playgroundGrants.refreshTokenHash, hashToken(input.refreshToken)), isNull(playgroundGrants.revokedAt)),
      )
      .for('update');
    if (!grant) throw new PlaygroundError(400, 'invalid_grant', 'This refresh token is wrong, used or revoked.');
    return grantTokens(tx, grant.id, input.now);
  });
}
