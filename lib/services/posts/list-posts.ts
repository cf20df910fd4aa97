import { and, asc, desc, isNotNull, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { filterPosts, type PostFilters } from './filter-posts';
import { readCursor, writeCursor } from './page-cursor';
import { selectPosts } from './select-posts';

export type ListPosts = PostFilters & { cursor?: string; limit?: number; sort?: 'recent' | 'planned' };

/**
 * A page of posts by keyset: `recent` is the last edited first; `planned` the earliest planned first, without those
 * that have no time. A page costs the same at the end of the list as at its beginning.
 */
export async function listPosts(
  ctx: Context,
  input: ListPosts,
): Promise<{ posts: PostView[]; nextCursor: string | null }> {
  requirePermission(ctx.actor, 'location.read');
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 100);
  const after = input.cursor ? readCursor(input.cursor) : null;
  const planned = input.sort === 'planned';
  const column = planned ? posts.scheduledAt : posts.updatedAt;
  const start = after && sql`(${after.at}::timestamptz, ${after.id}::text)`;
  const where = and(
    filterPosts(input),
    planned ? isNotNull(posts.scheduledAt) : undefined,
    start ? (planned ? sql`(${column}, ${posts.id}) > ${start}` : sql`(${column}, ${posts.id}) < ${start}`) : undefined,
  );
  const orderBy = planned ? [asc(column), asc(posts.id)] : [desc(column), desc(posts.id)];
  const rows = await inLocation(ctx, (tx) => selectPosts(tx, ctx, where, { orderBy, limit: limit + 1 }));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const at = planned ? last?.scheduledAt : last?.updatedAt;
  return { posts: page, nextCursor: last && at ? writeCursor(at, last.id) : null };
}
