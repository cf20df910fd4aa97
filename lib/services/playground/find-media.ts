import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';

/** A picture by its id, for the feed. */
export async function findMedia(db: Database, id: string): Promise<{ mimeType: string; body: Uint8Array } | null> {
  const [row] = await asSystem(db, (tx) =>
    tx
      .select({ mimeType: playgroundMedia.mimeType, body: playgroundMedia.body })
      .from(playgroundMedia)
      .where(eq(playgroundMedia.id, id)),
  );
  return row ?? null;
}
