import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages, playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { FeedPost, FeedThread } from '@/lib/domain/playground';
import { factsOfPosts } from './media-facts';
import { pageColumns } from './page-columns';
import { toPost } from './to-post';

/** What a page's visitors see: its posts newest first, each with the replies to it, oldest first. */
export async function listFeed(
  db: Database,
  input: { pageId: string; before: string | null; limit: number },
): Promise<{ threads: FeedThread[]; nextBefore: string | null; total: number }> {
  return asSystem(db, async (tx) => {
    const own = and(eq(playgroundPosts.pageId, input.pageId), isNull(playgroundPosts.replyToId));
    const columns = { post: playgroundPosts, page: pageColumns };
    const rows = await tx
      .select(columns)
      .from(playgroundPosts)
      .innerJoin(playgroundPages, eq(playgroundPages.id, playgroundPosts.pageId))
      .where(and(own, input.before === null ? undefined : lt(playgroundPosts.id, input.before)))
      .orderBy(desc(playgroundPosts.id))
      .limit(input.limit + 1);
    const shown = rows.slice(0, input.limit);
    const ids = shown.map((row) => row.post.id);
    const replies =
      ids.length === 0
        ? []
        : await tx
            .select(columns)
            .from(playgroundPosts)
            .innerJoin(playgroundPages, eq(playgroundPages.id, playgroundPosts.pageId))
            .where(inArray(playgroundPosts.replyToId, ids))
            .orderBy(asc(playgroundPosts.id));
    const facts = await factsOfPosts(
      tx,
      [...shown, ...replies].map((row) => row.post),
    );
    const full = (row: (typeof rows)[number]): FeedPost => ({ ...toPost(row.post, facts), page: row.page });
    const [count] = await tx.select({ total: sql<number>`count(*)::int` }).from(playgroundPosts).where(own);
    return {
      threads: shown.map((row) => ({
        ...full(row),
        replies: replies.filter((reply) => reply.post.replyToId === row.post.id).map(full),
      })),
      nextBefore: rows.length > input.limit ? (ids.at(-1) ?? null) : null,
      total: count?.total ?? 0,
    };
  });
}
