import { and, desc, eq, isNull } from 'drizzle-orm';
import { apiKeys } from '@/db/schema/members';
import { users } from '@/db/schema/users';
import { requirePermission } from '@/lib/domain/permission';
import type { ApiKeyView } from '@/lib/domain/settings-views';
import { type Context, inLocation } from '../context';

/** The location's keys that were not revoked, newest first; never a token. */
export async function listApiKeys(ctx: Context): Promise<ApiKeyView[]> {
  requirePermission(ctx.actor, 'api_key.manage');
  const rows = await inLocation(ctx, (tx) =>
    tx
      .select({
        id: apiKeys.id,
        name: apiKeys.name,
        scopes: apiKeys.scopes,
        createdBy: users.name,
        createdAt: apiKeys.createdAt,
        lastUsedAt: apiKeys.lastUsedAt,
        expiresAt: apiKeys.expiresAt,
      })
      .from(apiKeys)
      .leftJoin(users, eq(users.id, apiKeys.createdBy))
      .where(
        and(
          eq(apiKeys.organizationId, ctx.organizationId),
          eq(apiKeys.locationId, ctx.locationId),
          isNull(apiKeys.revokedAt),
        ),
      )
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id)),
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
}
