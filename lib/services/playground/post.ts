import type { playgroundPosts } from '@/db/schema/playground';

/** A post as the network shows it. `reply` count excludes deleted ones; media are addressed by id. */
export type PlaygroundPost = {
  id: string;
  pageId: string;
  text: string;
  media: { mediaId: string; altText: string; width: number; height: number }[];
  replyToId: string | null;
  marker: string | null;
  createdAt: string;
};

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
