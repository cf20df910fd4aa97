import sharp from 'sharp';
import type { CallContext, PublishMedia } from '../provider';
import { type Target, xrpcOk } from './client';

/** app.bsky.embed.images: at most this many bytes each. */
const maxImageBytes = 2_000_000;
const taken = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
/** Longest edge and JPEG quality, tried in turn until the result fits. */
const steps = [
  [2400, 88],
  [2000, 78],
  [1600, 70],
  [1000, 60],
] as const;

export type Blob = { $type: 'blob'; ref: { $link: string }; mimeType: string; size: number };

export async function uploadBlob(
  call: CallContext,
  target: Target,
  bytes: Uint8Array,
  type: string,
  timeout = 60_000,
): Promise<Blob> {
  const input = { bytes, type, timeout };
  const { blob } = await xrpcOk<{ blob: Blob }>(call, target, 'com.atproto.repo.uploadBlob', {}, input);
  return blob;
}

/** Bluesky shows JPEG anyway, so an image that is too large loses nothing by being sent as one. */
export async function fitImage(bytes: Uint8Array, type: string, maxBytes = maxImageBytes) {
  if (bytes.byteLength <= maxBytes && taken.has(type)) return { bytes, type };
  let fitted = bytes;
  for (const [edge, quality] of steps) {
    const image = sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient();
    fitted = await image
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .toBuffer();
    if (fitted.byteLength <= maxBytes) break;
  }
  return { bytes: fitted, type: 'image/jpeg' };
}

/** The images of a post, uploaded, with alt text and shape. */
export async function imagesEmbed(call: CallContext, target: Target, media: PublishMedia[]) {
  const images = [];
  for (const one of media) {
    const { bytes, type } = await fitImage(await one.read(), one.mimeType);
    const aspectRatio = { width: one.width, height: one.height };
    images.push({ alt: one.altText, image: await uploadBlob(call, target, bytes, type), aspectRatio });
  }
  return { $type: 'app.bsky.embed.images', images };
}
