import type { playgroundPosts } from '@/db/schema/playground';
import type { PlaygroundPost } from '@/lib/domain/playground';

/** A row as the network shows it. `sizes` are those of its pictures. */
export const toPost = (
  row: typeof playgroundPosts.$inferSelect,
  sizes: Map<string, { width: number; height: number }>,
): PlaygroundPost => ({
  id: row.id,
  pageId: row.pageId,
  text: row.text,
  media: row.media.map((one) => ({ ...one, ...(sizes.get(one.mediaId) ?? { width: 1, height: 1 }) })),
  replyToId: row.replyToId,
  marker: row.marker,
  createdAt: row.createdAt.toISOString(),
});
