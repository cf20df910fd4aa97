import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { dropUnusedMedia } from './drop-unused-media';
import { readPdf } from './pdf-pages';
import { PlaygroundError } from './playground-error';

export const maxDocumentBytes = 64_000_000;

/** Takes a PDF and counts its pages; width and height are those of its first page in points. @throws PlaygroundError 422 */
export async function uploadDocument(
  db: Database,
  input: { pageId: string; bytes: Uint8Array; now: Date },
): Promise<string> {
  const pdf = await readPdf(input.bytes).catch(() => null);
  if (!pdf) throw new PlaygroundError(422, 'invalid_media', 'This is not a PDF the network can read.', 'media');
  const id = newId();
  const { pageId, bytes: body, now: createdAt } = input;
  await asSystem(db, async (tx) => {
    await dropUnusedMedia(tx, pageId, createdAt);
    const values = { id, pageId, mimeType: 'application/pdf', body, bytes: body.length, createdAt };
    await tx.insert(playgroundMedia).values({ ...values, ...pdf });
  });
  return id;
}
