import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundMediaParts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';

export const partBytes = 1_048_576;

/** Cuts a stream into parts of exactly a megabyte; the last one is shorter. */
export async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    let whole = Buffer.concat(waiting);
    for (; whole.length >= partBytes; whole = whole.subarray(partBytes)) yield whole.subarray(0, partBytes);
    waiting = [whole];
    size = whole.length;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

export async function savePart(db: Database, mediaId: string, position: number, bytes: Uint8Array): Promise<void> {
  await asSystem(db, (tx) => tx.insert(playgroundMediaParts).values({ mediaId, position, bytes }));
}

/** The bytes of a long file from `start` to `end`, both included, a part at a time. */
export async function* readParts(
  db: Database,
  mediaId: string,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Uint8Array> {
  for (let position = Math.floor(start / partBytes); position * partBytes <= end; position++) {
    const [part] = await asSystem(db, (tx) =>
      tx
        .select({ bytes: playgroundMediaParts.bytes })
        .from(playgroundMediaParts)
        .where(and(eq(playgroundMediaParts.mediaId, mediaId), eq(playgroundMediaParts.position, position))),
    );
    if (!part) throw new Error(`Part ${position} of ${mediaId} is missing.`);
    const from = position * partBytes;
    yield part.bytes.subarray(Math.max(start - from, 0), end - from + 1);
  }
}
