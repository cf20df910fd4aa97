import sharp, { type Sharp } from 'sharp';
import type { RenditionPlan } from '@/lib/domain/media/plan-rendition';
import { streamedJpeg } from './make-images';

export type Encoded = { data: Buffer; mimeType: string; width: number; height: number };

const inFormat = (image: Sharp, mimeType: string, quality: number): Sharp => {
  if (mimeType === 'image/png') return image.png({ compressionLevel: 9 });
  if (mimeType === 'image/webp') return image.webp({ quality });
  if (mimeType === 'image/gif') return image.gif();
  return image
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, chromaSubsampling: quality > 85 ? '4:4:4' : '4:2:0', ...streamedJpeg });
};

/** What is tried in turn until it is small enough: quality, then another format, then fewer pixels. */
function* attempts({
  mimeType,
  accepted,
}: RenditionPlan): Generator<{ mimeType: string; quality: number; scale: number }> {
  const lossy = accepted === null || accepted.includes('image/jpeg') ? 'image/jpeg' : 'image/webp';
  const canChange = accepted === null ? false : accepted.includes(lossy);
  const finalType = mimeType === 'image/png' && canChange ? lossy : mimeType;
  yield { mimeType, quality: 92, scale: 1 };
  for (const quality of [85, 76]) yield { mimeType: finalType, quality, scale: 1 };
  for (let scale = 0.85; scale > 0.02; scale *= 0.85) yield { mimeType: finalType, quality: 76, scale };
}

/**
 * A finished picture (cut, marked, at its full size) encoded as planned. `image` is read anew for each try.
 * @throws Error when it does not get small enough at any size
 */
export async function encodeImage(image: () => Sharp, plan: RenditionPlan): Promise<Encoded> {
  for (const { mimeType, quality, scale } of attempts(plan)) {
    const width = Math.max(1, Math.floor(plan.size.width * scale));
    const height = Math.max(1, Math.floor(plan.size.height * scale));
    const sized = image().resize(width, height, { fit: 'fill' });
    const { data, info } = await inFormat(sized, mimeType, quality).toBuffer({ resolveWithObject: true });
    if (plan.maxBytes === null || data.byteLength <= plan.maxBytes) {
      return { data, mimeType, width: info.width, height: info.pageHeight ?? info.height };
    }
  }
  throw new Error(`This picture does not fit into ${plan.maxBytes} bytes.`);
}

/** Lays a mark over a picture. The same inputs give the same pixels. */
export async function markImage(
  picture: Sharp,
  size: { width: number; height: number },
  mark: { file: string; position: string; opacity: number; scale: number },
): Promise<Sharp> {
  const margin = Math.round(Math.min(size.width, size.height) * 0.03);
  const width = Math.max(1, Math.min(Math.round(size.width * mark.scale), size.width));
  const { data, info } = await sharp(mark.file)
    .resize(width, Math.max(1, size.height), { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 3; at < data.length; at += 4) data[at] = Math.round((data[at] ?? 0) * mark.opacity);
  const [vertical = 'center', horizontal = 'center'] = mark.position.split('-');
  const place = (side: string, whole: number, own: number) => {
    const room = Math.max(0, whole - own);
    if (side === 'top' || side === 'left') return Math.min(margin, room);
    return side === 'center' ? Math.round(room / 2) : Math.max(0, room - margin);
  };
  const left = place(mark.position === 'center' ? 'center' : horizontal, size.width, info.width);
  const top = place(vertical, size.height, info.height);
  return picture.composite([{ input: data, raw: { width: info.width, height: info.height, channels: 4 }, left, top }]);
}
