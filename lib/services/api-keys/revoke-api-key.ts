import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { apiKeys } from '@/db/schema/members';
import { notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';

export const RevokeApiKey = z.object({ keyId: z.string() });
export type RevokeApiKey = z.infer<typeof RevokeApiKey>;

/** The key stops working with the next request. */
export async function revokeApiKey(ctx: Context, { keyId }: RevokeApiKey): Promise<{ id: string }> {
  requirePermission(ctx.actor, 'api_key.manage');
  return inLocation(ctx, async (tx) => {
    const [key] = await tx
      .update(apiKeys)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(apiKeys.organizationId, ctx.organizationId),
          eq(apiKeys.locationId, ctx.locationId),
          eq(apiKeys.id, keyId),
          isNull(apiKeys.revokedAt),
        ),
      )
      .returning({ id: apiKeys.id, name: apiKeys.name });
    if (!key) throw notFound('The API key');
    await recordEvent(tx, ctx, 'api_key.revoked', { type: 'api_key', id: key.id }, { before: { name: key.name } });
    return { id: key.id };
  });
}
