import { directUploads } from '@/db/schema/media';
import { conflict } from '@/lib/domain/error';
import { type Context, inLocation } from '../context';
import { directRow, findDirectUpload, findDoneUpload } from './direct-upload';
import { dropParts } from './s3-parts';
import { mediaStorage } from './storage';

/** Gives a direct upload up; nothing of it stays. @throws DomainError not_found; conflict when it is a file already */
export async function abortDirectUpload(ctx: Context, input: { uploadId: string }): Promise<{ id: string }> {
  const upload = await findDirectUpload(ctx, input.uploadId);
  const { id, key } = upload;
  if (await findDoneUpload(ctx, id)) throw conflict('This upload is a file of the library already. Delete it there.');
  await dropParts(upload);
  await mediaStorage().remove(key, 'source');
  await inLocation(ctx, (tx) => tx.delete(directUploads).where(directRow(ctx, id)));
  return { id };
}
