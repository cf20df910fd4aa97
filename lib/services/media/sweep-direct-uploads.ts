import { and, eq, lt, notExists } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { directUploads, media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { dropParts, dropPartsBefore } from './s3-parts';
import { bucketSettings, mediaStorage } from './storage';
import { takesDirectUploads } from './takes-direct-uploads';
import { uploadExpiryMs } from './upload-store';

/** One that is being finished in its last minute comes to its end before it is swept. */
const graceMs = 3600_000;

/** Removes direct uploads that nobody may go on with any more, and parts in the bucket that nobody remembers. */
export async function sweepDirectUploads(db: Database, now: Date): Promise<number> {
  if (!bucketSettings()) return 0;
  const cutoff = new Date(now.getTime() - uploadExpiryMs - graceMs);
  const isOld = lt(directUploads.createdAt, cutoff);
  const left = await asSystem(db, (tx) => {
    const file = tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.organizationId, directUploads.organizationId), eq(media.id, directUploads.id)));
    return tx
      .select()
      .from(directUploads)
      .where(and(isOld, notExists(file)));
  });
  // Bytes first: a row whose bytes could not be removed is tried again in an hour.
  for (const upload of left) {
    await dropParts(upload);
    await mediaStorage().remove(upload.key, 'source');
  }
  await asSystem(db, (tx) => tx.delete(directUploads).where(isOld));
  // Where direct uploads are not set up, the keys of a bucket need not have the right to list its parts.
  const strays = takesDirectUploads() ? await dropPartsBefore(cutoff) : 0;
  return left.length + strays;
}
