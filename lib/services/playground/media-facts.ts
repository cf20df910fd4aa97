import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { playgroundMedia } from '@/db/schema/playground';
import type { PlaygroundMedia } from '@/lib/domain/playground';

export type MediaFacts = Omit<PlaygroundMedia, 'altText'> & { pageId: string; bytes: number };

/** What is known of some uploads, by id, without their bytes. */
export async function mediaFacts(tx: Transaction, ids: string[]): Promise<Map<string, MediaFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      mediaId: playgroundMedia.id,
      pageId: playgroundMedia.pageId,
      mimeType: playgroundMedia.mimeType,
      width: playgroundMedia.width,
      height: playgroundMedia.height,
      durationMs: playgroundMedia.durationMs,
      pages: playgroundMedia.pages,
      bytes: playgroundMedia.bytes,
      hasPoster: sql<boolean>`${playgroundMedia.poster} is not null`,
    })
    .from(playgroundMedia)
    .where(inArray(playgroundMedia.id, ids));
  return new Map(rows.map((row) => [row.mediaId, row]));
}

/** The facts of all files some posts show. */
export const factsOfPosts = (tx: Transaction, posts: { media: { mediaId: string }[] }[]) =>
  mediaFacts(tx, [...new Set(posts.flatMap((post) => post.media.map((one) => one.mediaId)))]);
