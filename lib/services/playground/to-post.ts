import type { playgroundPosts } from '@/db/schema/playground';
import type { PlaygroundMedia, PlaygroundPost } from '@/lib/domain/playground';
import type { MediaFacts } from './media-facts';

/** A row as the network shows it, with the facts of its files. */
export const toPost = (row: typeof playgroundPosts.$inferSelect, facts: Map<string, MediaFacts>): PlaygroundPost => ({
  id: row.id,
  pageId: row.pageId,
  text: row.text,
  type: row.type,
  media: row.media.map(({ mediaId, altText }) => ({ ...shown(facts.get(mediaId)), mediaId, altText })),
  details: row.details,
  linkCard: row.linkCard,
  mentions: row.mentions,
  likes: row.likes,
  replyToId: row.replyToId,
  marker: row.marker,
  createdAt: row.createdAt.toISOString(),
});

/** A file that was swept away still has its place. */
const lost = { mimeType: 'image/webp', width: 1, height: 1, durationMs: null, pages: null, hasPoster: false };

function shown(facts: MediaFacts | undefined): Omit<PlaygroundMedia, 'mediaId' | 'altText'> {
  if (!facts) return lost;
  const { mimeType, width, height, durationMs, pages, hasPoster } = facts;
  return { mimeType, width, height, durationMs, pages, hasPoster };
}
