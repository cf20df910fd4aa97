import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import type { PlaygroundPost } from '@/lib/domain/playground';
import { mediaSizes } from './media-sizes';
import { toPost } from './to-post';

export async function findPost(db: Database, id: string): Promise<PlaygroundPost | null> {
  return asSystem(db, async (tx) => {
    const [post] = await tx.select().from(playgroundPosts).where(eq(playgroundPosts.id, id));
    return post ? toPost(post, await mediaSizes(tx, [post])) : null;
  });
}
