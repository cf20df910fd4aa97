import type { Upload } from '@tus/server';
import type { Actor } from '@/lib/domain/permission';
import type { Context } from '../context';
import { uploadStore } from './upload-store';

/** Who sends an upload: only they may go on with it. */
export const ownerOf = (actor: Actor): string =>
  actor.kind === 'member' ? `member:${actor.userId}` : actor.kind === 'api_key' ? `api_key:${actor.keyId}` : 'system';

/** An upload under way that this person began in this location; null for anybody else's and for none. */
export async function findUpload(ctx: Context, uploadId: string): Promise<Upload | null> {
  const store = await uploadStore();
  const upload = await store.getUpload(uploadId).catch(() => null);
  const said = upload?.metadata ?? {};
  const isOurs = said.organizationId === ctx.organizationId && said.locationId === ctx.locationId;
  return isOurs && said.owner === ownerOf(ctx.actor) ? upload : null;
}
