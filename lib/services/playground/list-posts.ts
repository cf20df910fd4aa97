import { and, desc, eq, lt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPost } from '@/lib/domain/playground';
import { factsOfPosts } from './media-facts';
import { replyCounts } from './reply-counts';
import { toPost } from './to-post';

export type ListPosts = { pageId: string; before: string | null; limit: number };

/** A page's own posts and replies, newest first. Ids are time-ordered: `before` is the id of the last one seen. */
export async function listPosts(
  db: Database,
  input: ListPosts,
): Promise<{ posts: PlaygroundPost[]; replies: Map<string, number>; nextBefore: string | null }> {
  return asSystem(db, async (tx) => {
    const rows = await tx
      .select()
      .from(playgroundPosts)
      .where(
        and(
          eq(playgroundPosts.pageId, input.pageId),
          input.before === null ? undefined : lt(playgroundPosts.id, input.before),
        ),
      )
      .orderBy(desc(playgroundPosts.id))
      .limit(input.limit + 1);
    const shown = rows.slice(0, input.limit);
    const facts = await factsOfPosts(tx, shown);
    const nextBefore = rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null;
    const replies = await replyCounts(
      tx,
      shown.map((row) => row.id),
    );
    return { replies, posts: shown.map((row) => toPost(row, facts)), nextBefore };
  });
}
