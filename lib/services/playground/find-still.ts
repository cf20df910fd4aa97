import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { pagePicture } from './pdf-pages';

/** The still of a file, WebP: a video's cover, a picture no browser draws; null when it has none. */
export async function findPoster(db: Database, id: string): Promise<Uint8Array | null> {
  const [row] = await asSystem(db, (tx) =>
    tx.select({ poster: playgroundMedia.poster }).from(playgroundMedia).where(eq(playgroundMedia.id, id)),
  );
  return row?.poster ?? null;
}

/** The picture a document's page consists of, WebP; null for a page of text. `page` counts from 1. */
export async function findPagePicture(db: Database, id: string, page: number): Promise<Uint8Array | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ mimeType: playgroundMedia.mimeType, body: playgroundMedia.body })
      .from(playgroundMedia)
      .where(eq(playgroundMedia.id, id)),
  );
  return row?.mimeType === 'application/pdf' ? pagePicture(row.body, page - 1) : null;
}
