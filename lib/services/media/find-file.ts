import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';

/**
 * What is known of a public file by its key, whoever asks: the key is the permission. Deleted ones too, as long as a
 * published post still shows them (deleteMedia removes the file otherwise).
 */
export async function findFile(db: Database, key: string) {
  const [row] = await asSystem(db, (tx) =>
    tx.select({ name: media.name, mimeType: media.mimeType }).from(media).where(eq(media.key, key)),
  );
  return row ?? null;
}
