import { directUploads } from '@/db/schema/media';
import { conflict, notFound } from '@/lib/domain/error';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { requireWelcome } from './admit-file';
import { detectBytes, sampleBytes } from './detect-type';
import {
  type DirectUpload,
  directRow,
  findDirectUpload,
  findDoneUpload,
  isJoined,
  partSizes,
  wholeParts,
} from './direct-upload';
import { insertMedia } from './insert-media';
import { requireDecodableStart } from './make-images';
import { MediaRefused } from './media-refused';
import { joinParts } from './s3-parts';
import { mediaStorage } from './storage';

/** Makes one object of the parts, unless an end that was cut off did so. */
async function join(upload: DirectUpload) {
  const parts = await wholeParts(upload);
  const count = partSizes(upload).length;
  if (parts && parts.length < count) {
    throw conflict(`${parts.length} of ${count} parts arrived whole. Send the others, then finish it again.`);
  }
  if (parts) await joinParts(upload, parts);
  if (!(await isJoined(upload))) throw notFound(`The upload ${upload.id}`);
}

async function judge({ key, name, contentType, bytes }: DirectUpload) {
  const chunks: Buffer[] = [];
  const range = { start: 0, end: Math.min(bytes, sampleBytes) - 1 };
  for await (const chunk of await mediaStorage().open(key, 'source', range)) chunks.push(chunk as Buffer);
  const start = Buffer.concat(chunks);
  const mimeType = await detectBytes(start, name, contentType || undefined);
  await requireWelcome(mimeType, bytes);
  const header = mimeType.startsWith('image/') ? await requireDecodableStart(start, name) : null;
  return { mimeType, width: header?.width ?? 0, height: header?.pageHeight ?? header?.height ?? 0 };
}

async function finish(ctx: Context, upload: DirectUpload): Promise<MediaView> {
  const { id, key, name, bytes, folderId } = upload;
  const done = await findDoneUpload(ctx, id);
  if (done) return done;
  await join(upload);
  try {
    const seen = await judge(upload);
    return await insertMedia(ctx, { id, key, name, bytes, folderId, ...seen, sha256: '', state: 'processing' });
  } catch (error) {
    if (error instanceof MediaRefused) {
      await mediaStorage().remove(key, 'source');
      await inLocation(ctx, (tx) => tx.delete(directUploads).where(directRow(ctx, id)));
      throw error;
    }
    // Another process may have come to an end with it in between; then its row is the answer.
    const other = await findDoneUpload(ctx, id).catch(() => null);
    if (other) return other;
    throw error;
  }
}

const underWay = new Map<string, Promise<MediaView>>();

/**
 * Makes a file of the library, `processing`, out of a direct upload whose parts all arrived; it has the upload's id. Asked
 * twice, it answers the same; after our own failure it can be asked again.
 * @throws DomainError not_found, conflict (parts are missing); MediaRefused, and its bytes are gone
 */
export async function finishDirectUpload(ctx: Context, input: { uploadId: string }): Promise<MediaView> {
  const upload = await findDirectUpload(ctx, input.uploadId);
  const known = underWay.get(upload.id);
  if (known) return known;
  const work = finish(ctx, upload).finally(() => underWay.delete(upload.id));
  underWay.set(upload.id, work);
  return work;
}
