import { newId } from '@/db/id';
import { apiKeys } from '@/db/schema/members';
import type { CreateApiKey } from '@/lib/domain/api-key';
import { invalid } from '@/lib/domain/error';
import { apiKeyScopes, requirePermission } from '@/lib/domain/permission';
import { hashToken, newToken } from '@/lib/security/token';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';

/** Makes a key for programs. The token is answered this once; only its hash is kept. */
export async function createApiKey(ctx: Context, input: CreateApiKey): Promise<{ id: string; token: string }> {
  requirePermission(ctx.actor, 'api_key.manage');
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= ctx.now) {
    throw invalid('The key would have expired already.', [
      { path: 'expiresAt', message: 'Choose a time in the future.' },
    ]);
  }
  const id = newId();
  const token = `pit-${newToken()}`;
  const scopes = apiKeyScopes.filter((scope) => input.scopes.includes(scope));
  await inLocation(ctx, async (tx) => {
    await tx.insert(apiKeys).values({
      organizationId: ctx.organizationId,
      locationId: ctx.locationId,
      id,
      name: input.name,
      tokenHash: hashToken(token),
      scopes,
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
      expiresAt,
      createdAt: ctx.now,
    });
    await recordEvent(tx, ctx, 'api_key.created', { type: 'api_key', id }, { after: { name: input.name, scopes } });
  });
  return { id, token };
}
