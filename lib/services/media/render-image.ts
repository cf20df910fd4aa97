import sharp, { type Sharp } from 'sharp';
import type { RenditionPlan } from '@/lib/domain/media/plan-rendition';
import { type Encoded, encodeImage, markImage } from './encode-image';

export type Mark = { file: string; position: string; opacity: number; scale: number };
const limits = { limitInputPixels: 150_000_000 };

/** One still of a picture, turned, cut, made smaller and marked: as PNG, so that nothing is lost before the encoding. */
async function finish(input: Sharp, plan: RenditionPlan, mark: Mark | null): Promise<Buffer> {
  let image = input;
  if (plan.rotate !== 0) image = sharp(await image.rotate(plan.rotate).png({ compressionLevel: 1 }).toBuffer(), limits);
  if (plan.crop) image = image.extract(plan.crop);
  image = image.resize(plan.size.width, plan.size.height, { fit: 'fill' });
  if (!mark) return image.png({ compressionLevel: 1 }).toBuffer();
  const sized = sharp(await image.png({ compressionLevel: 1 }).toBuffer(), limits);
  return (await markImage(sized, plan.size, mark)).png({ compressionLevel: 1 }).toBuffer();
}

async function frames(file: string, plan: RenditionPlan, mark: Mark | null, pages: number): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for (let page = 0; page < pages; page += 1) made.push(await finish(sharp(file, { ...limits, page }), plan, mark));
  return made;
}

/**
 * A picture as planned. An animation stays one where `moves`, frame by frame; else its first frame stands for it.
 * Files of the library are upright and without camera data already.
 */
export async function renderImage(
  file: string,
  plan: RenditionPlan,
  { mark, moves }: { mark: Mark | null; moves: boolean },
): Promise<Encoded> {
  const { pages = 1, delay, loop } = await sharp(file).metadata();
  const canMove = plan.mimeType === 'image/gif' || plan.mimeType === 'image/webp';
  if (pages > 1 && moves && canMove) {
    const all = await frames(file, plan, mark, pages);
    const timed = { delay: delay ?? [], loop: loop ?? 0 };
    const join = () => sharp(all, { join: { animated: true } });
    const one = plan.mimeType === 'image/gif' ? join().gif(timed) : join().webp({ ...timed, quality: 90 });
    const { data, info } = await one.toBuffer({ resolveWithObject: true });
    return { data, mimeType: plan.mimeType, width: info.width, height: info.pageHeight ?? plan.size.height };
  }
  const still = await finish(sharp(file, limits), plan, mark);
  return encodeImage(() => sharp(still, limits), plan);
}
