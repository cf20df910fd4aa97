import { and, eq, isNull } from 'drizzle-orm';
import sharp from 'sharp';
import type { Database } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { PlaygroundError } from './playground-error';

/** The still a video shows before it plays; until its post is there. @throws PlaygroundError 404, 422 */
export async function setPoster(
  db: Database,
  input: { pageId: string; mediaId: string; bytes: Uint8Array },
): Promise<void> {
  const poster = await sharp(input.bytes, { limitInputPixels: 50_000_000 })
    .resize({ width: 1280, height: 1280, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => null);
  if (!poster) throw new PlaygroundError(422, 'invalid_media', 'The cover is not a picture.', 'media');
  const mine = and(eq(playgroundMedia.id, input.mediaId), eq(playgroundMedia.pageId, input.pageId));
  const done = await asSystem(db, (tx) =>
    tx
      .update(playgroundMedia)
      .set({ poster })
      .where(and(mine, isNull(playgroundMedia.postId)))
      .returning({ id: playgroundMedia.id }),
  );
  if (done.length === 0) throw new PlaygroundError(404, 'not_found', 'There is no such upload of this page.');
}
