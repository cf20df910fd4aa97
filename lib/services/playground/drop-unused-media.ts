import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';

/** A retry by hand may use a handle weeks later. */
const keptUnused = 30 * 24 * 3600_000;

/** Uploads of a page that no post ever showed go after a month. */
export async function dropUnusedMedia(tx: Transaction, pageId: string, now: Date): Promise<void> {
  const unused = and(eq(playgroundMedia.pageId, pageId), isNull(playgroundMedia.postId));
  await tx
    .delete(playgroundMedia)
    .where(and(unused, lt(playgroundMedia.createdAt, new Date(now.getTime() - keptUnused))));
}
