import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import { directUploads } from '@/db/schema/media';
import { invalid } from '@/lib/domain/error';
import type { BeginDirectUpload, DirectUploadView } from '@/lib/domain/library';
import { limitWords, maxFileBytes } from '@/lib/domain/media/media-types';
import { type Context, inLocation } from '../context';
import { beginUpload } from './begin-upload';
import { directPartBytes, viewDirectUpload } from './direct-upload';
import { MediaRefused } from './media-refused';
import { beginParts } from './s3-parts';
import { takesDirectUploads } from './takes-direct-uploads';
import { newUploadId } from './upload-store';

/**
 * Begins an upload whose parts the browser sends straight to the bucket; its id becomes the file's.
 * @throws DomainError invalid (this server takes none), not_found (the folder); MediaRefused for what would never pass
 */
export async function beginDirectUpload(
  ctx: Context,
  input: z.output<typeof BeginDirectUpload>,
): Promise<DirectUploadView> {
  const { bytes, folderId } = input;
  const { name, contentType, owner } = await beginUpload(ctx, { ...input, size: bytes });
  if (!takesDirectUploads()) {
    throw invalid('This server takes no uploads straight to a bucket. Send the file to …/uploads instead.');
  }
  if (bytes > maxFileBytes) {
    throw new MediaRefused('too_large', `This file is larger than ${limitWords(maxFileBytes)}. Make it smaller.`);
  }
  const key = randomBytes(20).toString('hex');
  const { organizationId, locationId, now: createdAt } = ctx;
  const s3UploadId = await beginParts(key);
  const upload = {
    ...{ organizationId, locationId, id: newUploadId(), owner, name, contentType, bytes, folderId },
    ...{ key, s3UploadId, partBytes: directPartBytes, createdAt },
  };
  await inLocation(ctx, (tx) => tx.insert(directUploads).values(upload));
  return viewDirectUpload(upload, []);
}
