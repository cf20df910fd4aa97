import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId } from '@/db/id';
import { media } from '@/db/schema/media';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { atMost } from './at-most';
import { detectType } from './detect-type';
import { findFolder } from './list-folders';
import { makeImages } from './make-images';
import { mediaView } from './media-view';
import { receiveFile } from './receive-file';
import { mediaStorage } from './storage';

export type UploadMedia = {
  name: string;
  contentType?: string;
  body: AsyncIterable<Uint8Array>;
  folderId?: string | null;
};

/** Decoding takes memory and a core; two at a time are plenty beside the requests of everybody else. */
const oneOfTwo = atMost(2);

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const cleanName = (name: string) => path.basename(name.replace(/[\u0000-\u001f\u007f]/g, '')).slice(-200) || 'image';

/**
 * Takes one file in: streamed to disk, looked at by content, cleaned, with a thumbnail. Whatever goes wrong, nothing of
 * it stays. @throws MediaRefused with what is wrong with the file
 */
export async function uploadMedia(ctx: Context, input: UploadMedia): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  const name = cleanName(input.name);
  const storage = mediaStorage();
  const key = randomBytes(20).toString('hex');
  const folder = await fs.mkdtemp(path.join(await storage.temporaryFolder(), 'upload-'));
  try {
    const file = path.join(folder, 'file');
    await receiveFile(input.body, file);
    const mimeType = await detectType(file, name, input.contentType);
    const { original, thumbnail, width, height } = await oneOfTwo(() => makeImages(file, name, mimeType));
    const { size: bytes } = await fs.stat(original);
    const looks = { state: 'ready' as const, failureReason: null, animated: false, video: null, focalPoint: null };
    const row = {
      id: newId(),
      key,
      name,
      mimeType,
      bytes,
      width,
      height,
      altText: '',
      folderId: input.folderId ?? null,
      ...looks,
    };
    const sha256 = await hashFile(original);
    await storage.put(key, 'original', original);
    await storage.put(key, 'thumb.webp', thumbnail);
    await inLocation(ctx, async (tx) => {
      if (row.folderId) await findFolder(tx, ctx, row.folderId);
      const { organizationId, locationId, now } = ctx;
      const createdBy = ctx.actor.kind === 'member' ? ctx.actor.userId : null;
      await tx.insert(media).values({ ...row, organizationId, locationId, sha256, createdBy, createdAt: now });
      await recordEvent(tx, ctx, 'media.uploaded', { type: 'media', id: row.id }, { after: { name, mimeType, bytes } });
    });
    return mediaView(row);
  } catch (error) {
    await storage.remove(key);
    throw error;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
