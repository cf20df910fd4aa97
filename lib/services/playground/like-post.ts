import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { DomainError } from '@/lib/domain/error';
import { countAttempt } from '../rate-limits/count-attempt';
import { PlaygroundError } from './playground-error';

/** One more like, from anybody: 60 a minute from one address. Answers how many there are. @throws PlaygroundError */
export async function likePost(
  db: Database,
  input: { postId: string },
  visit: { address: string; now: Date },
): Promise<number> {
  const limit = { key: `playground-like:${visit.address}`, limit: 60, windowSeconds: 60 };
  await countAttempt(db, limit, visit.now).catch((error: unknown) => {
    throw error instanceof DomainError ? new PlaygroundError(429, 'rate_limited', error.message) : error;
  });
  const [post] = await asSystem(db, (tx) =>
    tx
      .update(playgroundPosts)
      .set({ likes: sql`${playgroundPosts.likes} + 1` })
      .where(eq(playgroundPosts.id, input.postId))
      .returning({ likes: playgroundPosts.likes }),
  );
  if (!post) throw new PlaygroundError(404, 'not_found', 'There is no such post.');
  return post.likes;
}
