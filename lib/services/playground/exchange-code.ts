import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';
import { grantTokens, type PlaygroundTokens } from './grant-tokens';
import { PlaygroundError } from './playground-error';

const refused = () => new PlaygroundError(400, 'invalid_grant', 'This code is wrong, used or expired.');

/** RFC 6749 4.1.3 with PKCE (RFC 7636): the code works once, for who knows the verifier. @throws PlaygroundError */
export async function exchangeCode(
  db: Database,
  input: { code: string; verifier: string; redirectUri: string; now: Date },
): Promise<PlaygroundTokens> {
  return asSystem(db, async (tx) => {
    const [grant] = await tx
      .select()
      .from(playgroundGrants)
      .where(eq(playgroundGrants.codeHash, hashToken(input.code)))
      .for('update');
    if (!grant || grant.revokedAt || !grant.expiresAt || grant.expiresAt <= input.now) throw refused();
    const challenge = createHash('sha256').update(input.verifier).digest('base64url');
    if (challenge !== grant.codeChallenge || input.redirectUri !== grant.redirectUri) throw refused();
    return grantTokens(tx, grant.id, input.now);
  });
}
