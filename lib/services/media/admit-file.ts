import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { limitOf, limitWords, type MediaType } from '@/lib/domain/media/media-types';
import type { MediaView } from '@/lib/domain/views';
import type { Context } from '../context';
import { insertMedia } from './insert-media';
import { requireDecodable } from './make-images';
import { MediaRefused } from './media-refused';
import { canReadVideo } from './programs';
import { mediaStorage } from './storage';

export const tooLarge = (type: MediaType) =>
  new MediaRefused(
    'too_large',
    `This ${type.startsWith('image/') ? 'image' : 'file'} is larger than ${limitWords(limitOf(type))}. Make it smaller and try again.`,
  );

/** What can be said at once about a file of this type. @throws MediaRefused */
export async function requireWelcome(type: MediaType, bytes: number): Promise<void> {
  if (bytes > limitOf(type)) throw tooLarge(type);
  if (type.startsWith('video/') && !(await canReadVideo())) {
    throw new MediaRefused(
      'wrong_type',
      'This server cannot take videos: it has no ffmpeg. Ask its admin to install ffmpeg, then try again.',
    );
  }
}

type Admitted = { id: string; name: string; type: MediaType; folderId: string | null };

/**
 * Takes a whole file on disk (it is moved away) into the library as `processing`; the worker makes the rest. When that
 * fails, the file is where it was.
 * @throws MediaRefused for what can be seen at once; DomainError not_found (the folder)
 */
export async function admitFile(
  ctx: Context,
  file: string,
  { id, name, type, folderId }: Admitted,
): Promise<MediaView> {
  const { size: bytes } = await fs.stat(file);
  await requireWelcome(type, bytes);
  const size = { width: 0, height: 0 };
  if (type.startsWith('image/')) {
    const { width, height, pageHeight } = await requireDecodable(file, name);
    Object.assign(size, { width, height: pageHeight ?? height });
  }
  const key = randomBytes(20).toString('hex');
  const storage = mediaStorage();
  try {
    await storage.put(key, 'source', file);
    return await insertMedia(ctx, {
      id,
      key,
      name,
      mimeType: type,
      bytes,
      ...size,
      sha256: '',
      folderId,
      state: 'processing',
    });
  } catch (error) {
    // Given back, so that whoever sent a gigabyte need not send it again because our database was away.
    await storage
      .fetch(key, 'source', path.dirname(file))
      .then((kept) => fs.rename(kept, file))
      .catch(() => {});
    await storage.remove(key).catch(() => {});
    throw error;
  }
}
