import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { apiKeys } from '@/db/schema/members';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { hashToken } from '@/lib/security/token';

const minute = 60_000;

/** The living key behind a token, or null. Notes its use, at most once a minute so that reads stay reads. */
export async function findApiKey(db: Database, token: string, now: Date) {
  return asSystem(db, async (tx) => {
    const [key] = await tx
      .select({
        organizationId: apiKeys.organizationId,
        locationId: apiKeys.locationId,
        id: apiKeys.id,
        name: apiKeys.name,
        scopes: apiKeys.scopes,
        lastUsedAt: apiKeys.lastUsedAt,
      })
      .from(apiKeys)
      .innerJoin(
        locations,
        and(eq(locations.organizationId, apiKeys.organizationId), eq(locations.id, apiKeys.locationId)),
      )
      .where(
        and(
          eq(apiKeys.tokenHash, hashToken(token)),
          isNull(apiKeys.revokedAt),
          isNull(locations.archivedAt),
          or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        ),
      );
    if (!key) return null;
    const { lastUsedAt, ...found } = key;
    const stale = new Date(now.getTime() - minute);
    if (lastUsedAt === null || lastUsedAt < stale) {
      await tx
        .update(apiKeys)
        .set({ lastUsedAt: now })
        .where(
          and(
            eq(apiKeys.organizationId, key.organizationId),
            eq(apiKeys.id, key.id),
            or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, stale)),
          ),
        );
    }
    return found;
  });
}
