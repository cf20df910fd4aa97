import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';

/** Takes a post off one of these pages; false when there is none. Replies to it stay, as on other networks. */
export async function deletePost(db: Database, input: { id: string; pageIds: string[] }): Promise<boolean> {
  if (input.pageIds.length === 0) return false;
  const gone = await asSystem(db, (tx) =>
    tx
      .delete(playgroundPosts)
      .where(and(eq(playgroundPosts.id, input.id), inArray(playgroundPosts.pageId, input.pageIds)))
      .returning({ id: playgroundPosts.id }),
  );
  return gone.length > 0;
}
