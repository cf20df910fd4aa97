import sharp from 'sharp';
import { PlaygroundError } from './playground-error';

const longestSide = 1600;
const maxPixels = 50_000_000;
const mimeTypes: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
};
/** What every browser draws; the rest gets a still beside it. */
const drawn = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

export type ReadImage = {
  mimeType: string;
  width: number;
  height: number;
  body: Uint8Array;
  poster: Uint8Array | null;
};

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: maxPixels, animated: true });
const smaller = (bytes: Uint8Array) =>
  open(bytes)
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });

/** A picture as it is kept: smaller, or as it came. @throws PlaygroundError 422 when it is none. */
export async function readImage(bytes: Uint8Array, shrink: boolean): Promise<ReadImage> {
  try {
    const { format, autoOrient, pageHeight } = await open(bytes).metadata();
    const mimeType = mimeTypes[format];
    if (!mimeType) throw new Error(`${format} is no picture format of the web.`);
    const { data, info } = await smaller(bytes);
    if (shrink)
      return {
        mimeType: 'image/webp',
        width: info.width,
        height: info.pageHeight ?? info.height,
        body: data,
        poster: null,
      };
    return {
      mimeType,
      width: autoOrient.width,
      height: pageHeight ?? autoOrient.height,
      body: bytes,
      poster: drawn.includes(mimeType) ? null : data,
    };
  } catch {
    throw new PlaygroundError(422, 'invalid_media', 'This is not a picture the network can read.', 'media');
  }
}
