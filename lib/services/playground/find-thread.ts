import { asc, eq, or } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages, playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { FeedThread } from '@/lib/domain/playground';
import { factsOfPosts } from './media-facts';
import { pageColumns } from './page-columns';
import { toPost } from './to-post';

/** One post by its link, with the replies to it; null when it is not there (any more). */
export async function findThread(db: Database, id: string): Promise<FeedThread | null> {
  return asSystem(db, async (tx) => {
    const rows = await tx
      .select({ post: playgroundPosts, page: pageColumns })
      .from(playgroundPosts)
      .innerJoin(playgroundPages, eq(playgroundPages.id, playgroundPosts.pageId))
      .where(or(eq(playgroundPosts.id, id), eq(playgroundPosts.replyToId, id)))
      .orderBy(asc(playgroundPosts.id));
    const facts = await factsOfPosts(
      tx,
      rows.map((row) => row.post),
    );
    const all = rows.map((row) => ({ ...toPost(row.post, facts), page: row.page }));
    const post = all.find((one) => one.id === id);
    return post ? { ...post, replies: all.filter((one) => one.id !== id) } : null;
  });
}
