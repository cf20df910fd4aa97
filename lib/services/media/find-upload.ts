import type { Upload } from '@tus/server';
import { type Actor, requirePermission } from '@/lib/domain/permission';
import type { Context } from '../context';
import { factsOf, uploadStore } from './upload-store';

export const ownerOf = (actor: Actor): string =>
  actor.kind === 'member' ? `member:${actor.userId}` : actor.kind === 'api_key' ? `api_key:${actor.keyId}` : 'system';

/** An upload that this person began in this location; null for anybody else's and for none. @throws DomainError forbidden */
export async function findUpload(ctx: Context, uploadId: string): Promise<Upload | null> {
  requirePermission(ctx.actor, 'media.write');
  if (!/^[0-9a-f]{24}$/.test(uploadId)) return null;
  const upload = await uploadStore()
    .getUpload(uploadId)
    .catch(() => null);
  const { organizationId, locationId, owner } = factsOf(upload?.metadata);
  const isOurs = organizationId === ctx.organizationId && locationId === ctx.locationId;
  return isOurs && owner === ownerOf(ctx.actor) ? upload : null;
}
