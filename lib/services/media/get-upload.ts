import { media } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import type { UploadView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { findUpload } from './find-upload';
import { finishUpload } from './finish-upload';
import { mediaRow } from './take-off';

/**
 * How far an upload of this person is, and which file it became. One whose bytes are all here but whose end was never
 * told (the database was away at that moment) is finished now. @throws DomainError not_found; MediaRefused
 */
export async function getUpload(ctx: Context, input: { uploadId: string }): Promise<UploadView> {
  requirePermission(ctx.actor, 'media.write');
  const { uploadId: id } = input;
  const upload = await findUpload(ctx, id);
  if (!upload) throw notFound(`The upload ${id}`);
  const { offset, size: length = null } = upload;
  const [row] = await inLocation(ctx, (tx) => tx.select({ id: media.id }).from(media).where(mediaRow(ctx, id)));
  if (row) return { id, offset, length, mediaId: row.id };
  if (length === null || offset < length) return { id, offset, length, mediaId: null };
  return { id, offset, length, mediaId: (await finishUpload(ctx, upload)).id };
}
