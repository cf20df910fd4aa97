import fs from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { MediaType } from '@/lib/domain/media/media-types';
import { MediaRefused } from './media-refused';

export const maxPixels = 50_000_000;
/** All frames of an animation together: they are decoded one after the other. */
const maxFramePixels = 150_000_000;

// One picture in memory at a time per job; the cache would only hold what is never asked for again.
sharp.cache(false);
sharp.concurrency(1);

const unusable = (name: string) =>
  new MediaRefused('unusable', `“${name}” is damaged or incomplete and cannot be opened. Export it again.`);

const readHeader = (from: string | Buffer) => sharp(from, { limitInputPixels: false }).metadata();

/** Refuses a picture by its header, before anything of it is decoded. @throws MediaRefused */
export async function requireDecodable(file: string, name: string): Promise<Metadata> {
  const header = await readHeader(file).catch(() => {
    throw unusable(name);
  });
  requireFewPixels(header, name);
  return header;
}

/** The same by a picture's first bytes; null where they do not tell, which is no fault of it. @throws MediaRefused */
export async function requireDecodableStart(start: Buffer, name: string): Promise<Metadata | null> {
  const header = await readHeader(start).catch(() => null);
  if (header) requireFewPixels(header, name);
  return header;
}

function requireFewPixels(header: Metadata, name: string): void {
  const { width, height, pageHeight, pages = 1 } = header;
  const frameHeight = pageHeight ?? height;
  const pixels = width * frameHeight;
  const megapixels = (count: number) => `${Math.round(count / 1_000_000)} megapixels`;
  if (pixels > maxPixels) {
    const size = `${width} × ${frameHeight} (${megapixels(pixels)})`;
    throw new MediaRefused('unusable', `“${name}” has ${size}; ${megapixels(maxPixels)} are allowed. Scale it down.`);
  }
  if (pixels * pages > maxFramePixels) {
    throw new MediaRefused(
      'unusable',
      `“${name}” is too long an animation (${pages} frames). Shorten it or scale it down.`,
    );
  }
}

/** AVIF is kept as what networks take: JPEG, or PNG where something shines through. */
function keptAs(type: MediaType, hasAlpha: boolean | undefined): MediaType {
  if (type !== 'image/avif') return type;
  return hasAlpha ? 'image/png' : 'image/jpeg';
}

/**
 * Optimised Huffman tables want the whole picture's coefficients at once: 700 MB instead of 140 and four times as long for
 * 12 megapixels, to save an eighth of the bytes.
 */
export const streamedJpeg = { optimiseCoding: false };

function encode(image: Sharp, type: MediaType): Sharp {
  if (type === 'image/jpeg') return image.jpeg({ quality: 92, chromaSubsampling: '4:4:4', ...streamedJpeg });
  if (type === 'image/png') return image.png();
  if (type === 'image/webp') return image.webp({ quality: 92 });
  return image.gif();
}

/**
 * Makes what is kept of a picture, in `folder`: drawn anew from its pixels, so that nothing else that was in the file
 * (camera, place, a hidden archive or script) survives; upright, animations moving; and a thumbnail.
 * @throws MediaRefused
 */
export async function makeImages(file: string, folder: string, name: string, type: MediaType) {
  const header = await requireDecodable(file, name);
  const thumbnail = path.join(folder, 'thumb.webp');
  const original = path.join(folder, 'original');
  const animated = (header.pages ?? 1) > 1;
  const mimeType = keptAs(type, header.hasAlpha);
  const limits = { limitInputPixels: maxFramePixels, sequentialRead: true };
  try {
    const image = sharp(file, { ...limits, animated });
    const made = await encode(animated ? image : image.autoOrient(), mimeType).toFile(original);
    await sharp(original, limits)
      .resize(640, 640, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(thumbnail);
    const { size: bytes } = await fs.stat(original);
    return {
      original,
      thumbnail,
      mimeType,
      bytes,
      width: made.width,
      height: made.pageHeight ?? made.height,
      animated,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error;
    throw unusable(name);
  }
}
