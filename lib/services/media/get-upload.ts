import { eq } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import type { UploadView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { findUpload } from './find-upload';
import { selectLibrary } from './select-library';

/**
 * How far an upload of this person is. A finished one is known by the file it became, which has its id.
 * @throws DomainError not_found
 */
export async function getUpload(ctx: Context, input: { uploadId: string }): Promise<UploadView> {
  requirePermission(ctx.actor, 'media.write');
  const { uploadId: id } = input;
  const [item] = await inLocation(ctx, (tx) => selectLibrary(tx, ctx, eq(media.id, id), { orderBy: [], limit: 1 }));
  if (item) return { id, offset: item.bytes, length: item.bytes, mediaId: item.id };
  const upload = await findUpload(ctx, id);
  if (!upload) throw notFound(`The upload ${id}`);
  return { id, offset: upload.offset, length: upload.size ?? null, mediaId: null };
}
