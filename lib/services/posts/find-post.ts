import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { PostView } from '@/lib/domain/views';
import type { Context } from '../context';
import { selectPosts } from './select-posts';

/** One post as every surface shows it, inside a transaction under way. @throws DomainError not_found */
export async function findPost(
  tx: Transaction,
  ctx: Context,
  postId: string,
  notice?: string | null,
): Promise<PostView> {
  const [post] = await selectPosts(tx, ctx, eq(posts.id, postId), { orderBy: [sql`posts.id`], limit: 1 });
  if (!post) throw notFound(`The post ${postId}`);
  return notice ? { ...post, notice } : post;
}
