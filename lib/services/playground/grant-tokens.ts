import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { playgroundGrants } from '@/db/schema/playground';
import { hashToken, newToken } from '@/lib/security/token';

export const tokenSeconds = 30 * 24 * 3600;

export type PlaygroundTokens = { grantId: string; accessToken: string; refreshToken: string; expiresIn: number };

/** Gives a grant fresh tokens; older ones of it stop working. The caller holds the row's lock. */
export async function grantTokens(tx: Transaction, grantId: string, now: Date): Promise<PlaygroundTokens> {
  const accessToken = `pgt_${newToken()}`;
  const refreshToken = `pgr_${newToken()}`;
  await tx
    .update(playgroundGrants)
    .set({
      codeHash: null,
      codeChallenge: null,
      tokenHash: hashToken(accessToken),
      refreshTokenHash: hashToken(refreshToken),
      expiresAt: new Date(now.getTime() + tokenSeconds * 1000),
    })
    .where(eq(playgroundGrants.id, grantId));
  return { grantId, accessToken, refreshToken, expiresIn: tokenSeconds };
}
