import fs from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { AcceptedType } from './detect-type';
import { MediaRefused } from './media-refused';

export const maxPixels = 50_000_000;
/** All frames of an animation together: they are decoded one after the other. */
const maxFramePixels = 150_000_000;

// One picture in memory at a time per job; the cache would only hold what is never asked for again.
sharp.cache(false);
sharp.concurrency(1);

const unusable = (name: string) =>
  new MediaRefused('unusable', `“${name}” is damaged or incomplete and cannot be opened. Export it again.`);

async function readHeader(file: string, name: string): Promise<Metadata> {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    throw unusable(name);
  }
}

function requireSize(name: string, { width, height, pageHeight, pages = 1 }: Metadata) {
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
  return { width, height: frameHeight };
}

const hasTraces = ({ exif, xmp, iptc, comments, orientation }: Metadata) =>
  Boolean(exif || xmp || iptc || comments?.length) || (orientation ?? 1) !== 1;

function encode(image: Sharp, type: AcceptedType): Sharp {
  if (type === 'image/jpeg') return image.jpeg({ quality: 92 });
  if (type === 'image/png') return image.png();
  if (type === 'image/webp') return image.webp({ quality: 92 });
  return image.gif();
}

/**
 * Checks an image by its header before decoding it, then makes what is kept: the picture upright and without camera data
 * or place (EXIF, XMP, IPTC), in its own format, and a thumbnail. Without such traces the file stays byte for byte.
 * @throws MediaRefused
 */
export async function makeImages(file: string, name: string, type: AcceptedType) {
  const header = await readHeader(file, name);
  let { width, height } = requireSize(name, header);
  const thumbnail = `${file}.thumb`;
  let original = file;
  try {
    const limits = { limitInputPixels: maxFramePixels, sequentialRead: true };
    await sharp(file, limits)
      .autoOrient()
      .resize(640, 640, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(thumbnail);
    if (hasTraces(header)) {
      original = `${file}.clean`;
      const animated = (header.pages ?? 1) > 1;
      const image = sharp(file, { ...limits, animated });
      const made = await encode(animated ? image : image.autoOrient(), type).toFile(original);
      ({ width } = made);
      height = made.pageHeight ?? made.height;
    }
  } catch (error) {
    await Promise.all([thumbnail, `${file}.clean`].map((each) => fs.rm(each, { force: true })));
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error;
    throw unusable(name);
  }
  return { original, thumbnail, width, height };
}
