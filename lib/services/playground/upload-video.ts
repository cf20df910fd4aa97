import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { dropUnusedMedia } from './drop-unused-media';
import { fileKind } from './file-kind';
import { inParts, partBytes, savePart } from './media-parts';
import { PlaygroundError } from './playground-error';

export const maxVideoBytes = 200_000_000;

/** `width`, `height` and `durationMs` are what the sender says: the network does not decode videos. */
export type UploadVideo = {
  pageId: string;
  stream: AsyncIterable<Uint8Array>;
  width: number;
  height: number;
  durationMs: number | null;
  now: Date;
};

const refused = (status: number, words: string) => new PlaygroundError(status, 'invalid_media', words, 'media');

/** Takes an MP4, MOV or WebM of at most 200 MB, a megabyte at a time. @throws PlaygroundError 413, 422 */
export async function uploadVideo(db: Database, { stream, ...facts }: UploadVideo): Promise<string> {
  const id = newId();
  const own = eq(playgroundMedia.id, id);
  let bytes = 0;
  try {
    for await (const part of inParts(stream)) {
      if (bytes === 0) await begin(db, id, facts, fileKind(part));
      await savePart(db, id, bytes / partBytes, part);
      bytes += part.length;
      if (bytes > maxVideoBytes) throw refused(413, 'A video may have at most 200 MB.');
    }
    if (bytes === 0) throw refused(422, 'The file is empty.');
    await asSystem(db, (tx) => tx.update(playgroundMedia).set({ bytes }).where(own));
    return id;
  } catch (error) {
    await asSystem(db, (tx) => tx.delete(playgroundMedia).where(own));
    throw error;
  }
}

async function begin(db: Database, id: string, facts: Omit<UploadVideo, 'stream'>, kind: ReturnType<typeof fileKind>) {
  if (!kind?.startsWith('video/'))
    throw refused(422, 'This is not a video the network can play: send MP4, MOV or WebM.');
  const { now: createdAt, ...known } = facts;
  await asSystem(db, async (tx) => {
    await dropUnusedMedia(tx, facts.pageId, createdAt);
    await tx
      .insert(playgroundMedia)
      .values({ ...known, id, mimeType: kind, body: new Uint8Array(), bytes: 0, createdAt });
  });
}
