import type { Transaction } from '@/db/client';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { type LockedPost, lockPosts } from './lock-posts';

/** One post with its publications, locked until the transaction ends. @throws DomainError not_found */
export async function lockPost(tx: Transaction, ctx: Context, postId: string): Promise<LockedPost> {
  const locked = (await lockPosts(tx, ctx, [postId])).get(postId);
  if (!locked) throw notFound(`The post ${postId}`);
  return locked;
}
