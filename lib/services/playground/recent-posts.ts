import { desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPages, playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { FeedThread } from '@/lib/domain/playground';
import { factsOfPosts } from './media-facts';
import { pageColumns } from './page-columns';
import { toPost } from './to-post';

/** The newest posts of the whole network, for its front page; without their replies. */
export async function recentPosts(db: Database, limit: number): Promise<FeedThread[]> {
  return asSystem(db, async (tx) => {
    const rows = await tx
      .select({ post: playgroundPosts, page: pageColumns })
      .from(playgroundPosts)
      .innerJoin(playgroundPages, eq(playgroundPages.id, playgroundPosts.pageId))
      .where(isNull(playgroundPosts.replyToId))
      .orderBy(desc(playgroundPosts.id))
      .limit(limit);
    const facts = await factsOfPosts(
      tx,
      rows.map((row) => row.post),
    );
    return rows.map((row) => ({ ...toPost(row.post, facts), page: row.page, replies: [] }));
  });
}
