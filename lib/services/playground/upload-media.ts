import { and, eq, isNull, lt } from 'drizzle-orm';
import sharp from 'sharp';
import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { PlaygroundError } from './playground-error';

const longestSide = 1600;
const maxPixels = 50_000_000;
/** A retry by hand may use a handle weeks later. */
const keptUnused = 30 * 24 * 3600_000;

/** Takes a picture for a later post of this page and keeps it smaller, as networks do. @throws PlaygroundError 422 */
export async function uploadMedia(
  db: Database,
  input: { pageId: string; bytes: Uint8Array; now: Date },
): Promise<string> {
  const { data, info } = await shrink(input.bytes);
  const id = newId();
  await asSystem(db, async (tx) => {
    const unused = and(eq(playgroundMedia.pageId, input.pageId), isNull(playgroundMedia.postId));
    await tx
      .delete(playgroundMedia)
      .where(and(unused, lt(playgroundMedia.createdAt, new Date(input.now.getTime() - keptUnused))));
    await tx.insert(playgroundMedia).values({
      id,
      pageId: input.pageId,
      mimeType: 'image/webp',
      width: info.width,
      height: info.height,
      body: data,
      createdAt: input.now,
    });
  });
  return id;
}

async function shrink(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels, animated: false })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new PlaygroundError(422, 'invalid_media', 'This is not a picture the network can read.', 'media');
  }
}
