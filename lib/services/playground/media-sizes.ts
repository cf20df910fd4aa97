import { inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';

/** Width and height of the pictures of some posts, without their bytes. */
export async function mediaSizes(tx: Transaction, posts: { media: { mediaId: string }[] }[]) {
  const ids = posts.flatMap((post) => post.media.map((one) => one.mediaId));
  if (ids.length === 0) return new Map<string, { width: number; height: number }>();
  const rows = await tx
    .select({ id: playgroundMedia.id, width: playgroundMedia.width, height: playgroundMedia.height })
    .from(playgroundMedia)
    .where(inArray(playgroundMedia.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
