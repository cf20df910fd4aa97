import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPost } from '@/lib/domain/playground';
import { factsOfPosts } from './media-facts';
import { replyCounts } from './reply-counts';
import { toPost } from './to-post';

/** A post and the number of replies to it. */
export async function findPost(db: Database, id: string): Promise<{ post: PlaygroundPost; replies: number } | null> {
  return asSystem(db, async (tx) => {
    const [post] = await tx.select().from(playgroundPosts).where(eq(playgroundPosts.id, id));
    if (!post) return null;
    const replies = await replyCounts(tx, [id]);
    return { post: toPost(post, await factsOfPosts(tx, [post])), replies: replies.get(id) ?? 0 };
  });
}
