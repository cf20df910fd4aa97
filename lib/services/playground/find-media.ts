import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { readParts } from './media-parts';

export type FoundMedia = {
  mimeType: string;
  bytes: number;
  /** Both ends included. */
  read(range: { start: number; end: number }): AsyncGenerator<Uint8Array>;
};

/** A file by its id, for the feed; null when it is not there or not all of it has come. */
export async function findMedia(db: Database, id: string): Promise<FoundMedia | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ mimeType: playgroundMedia.mimeType, bytes: playgroundMedia.bytes, body: playgroundMedia.body })
      .from(playgroundMedia)
      .where(eq(playgroundMedia.id, id)),
  );
  if (!row) return null;
  const { mimeType, body } = row;
  if (body.length === 0)
    return row.bytes === 0 ? null : { mimeType, bytes: row.bytes, read: (range) => readParts(db, id, range) };
  return {
    mimeType,
    bytes: body.length,
    async *read({ start, end }) {
      yield body.subarray(start, end + 1);
    },
  };
}
