import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { dropUnusedMedia } from './drop-unused-media';
import { readImage } from './read-image';

/**
 * Takes a picture for a later post of this page. Playground's own pages keep it smaller, as networks do; a page that
 * stands for another keeps what was sent, so that one sees what would have arrived there. @throws PlaygroundError 422
 */
export async function uploadMedia(
  db: Database,
  input: { page: Pick<PlaygroundPage, 'id' | 'network'>; bytes: Uint8Array; now: Date },
): Promise<string> {
  const image = await readImage(input.bytes, input.page.network === 'playground');
  const id = newId();
  await asSystem(db, async (tx) => {
    await dropUnusedMedia(tx, input.page.id, input.now);
    const { length: bytes } = image.body;
    await tx.insert(playgroundMedia).values({ ...image, id, pageId: input.page.id, bytes, createdAt: input.now });
  });
  return id;
}
