import type { MediaType } from '@/lib/domain/media/media-types';
import { atMost } from './at-most';
import { hashFile } from './hash-file';
import { makeDocument } from './make-document';
import { makeImages } from './make-images';
import { makeVideo } from './make-video';
import { mediaStorage } from './storage';

/** Decoding takes memory and a core; two at a time are plenty beside everything else. */
const oneOfTwo = atMost(2);

async function make(file: string, folder: string, name: string, type: MediaType) {
  if (type.startsWith('image/')) return { ...(await makeImages(file, folder, name, type)), poster: null, video: null };
  if (type.startsWith('video/')) return makeVideo(file, folder, name, type);
  return { ...(await makeDocument(file, folder, name)), poster: null, video: null };
}

/**
 * What is kept of a file, made in `folder` and put into the storage under `key`; answers the columns it fills. May be
 * run again for the same key. @throws MediaRefused when the file is no good
 */
export async function makeMedia(
  file: string,
  folder: string,
  { key, name }: { key: string; name: string },
  type: MediaType,
) {
  const { original, thumbnail, poster, mimeType, bytes, width, height, animated, video } = await oneOfTwo(() =>
    make(file, folder, name, type),
  );
  const storage = mediaStorage();
  const sha256 = await hashFile(original);
  if (poster) await storage.put(key, 'poster.jpg', poster);
  await storage.put(key, 'thumb.webp', thumbnail);
  await storage.put(key, 'original', original);
  return { mimeType, bytes, width, height, animated, video, sha256 };
}
