import { and, asc, desc, isNotNull, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { filterPosts, type PostFilters } from './filter-posts';
import { readCursor, writeCursor } from './page-cursor';
import { chooseLookup, type WordLookup } from './search-words';
import { selectPosts } from './select-posts';

export type ListPosts = PostFilters & {
  cursor?: string;
  limit?: number;
  sort?: 'recent' | 'planned';
  order?: 'asc' | 'desc';
};

/** What a page asks for: its rows, one more to see whether there is a next page, and where that begins. */
export function pageOf(input: ListPosts, lookup?: WordLookup) {
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 100);
  const after = input.cursor ? readCursor(input.cursor) : null;
  const planned = input.sort === 'planned';
  const column = planned ? posts.scheduledAt : posts.updatedAt;
  const up = (input.order ?? (planned ? 'asc' : 'desc')) === 'asc';
  const start = after && sql`(${after.at}::timestamptz, ${after.id}::text)`;
  const where = and(
    filterPosts(input, lookup),
    planned ? isNotNull(posts.scheduledAt) : undefined,
    start ? sql`(${column}, ${posts.id}) ${up ? sql`>` : sql`<`} ${start}` : undefined,
  );
  const orderBy = up ? [asc(column), asc(posts.id)] : [desc(column), desc(posts.id)];
  return { where, orderBy, limit, column, next: planned ? ('scheduledAt' as const) : ('updatedAt' as const) };
}

/**
 * A page of posts by keyset: `recent` is by the last edit, the latest first; `planned` by planned time, the earliest
 * first, without those that have none; `order` turns either round. A page costs the same at the end as at the beginning.
 */
export async function listPosts(
  ctx: Context,
  input: ListPosts,
): Promise<{ posts: PostView[]; nextCursor: string | null }> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const { where, orderBy, limit, next } = pageOf(input, await chooseLookup(tx, input.q));
    const rows = await selectPosts(tx, ctx, where, { orderBy, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const at = last?.[next];
    return { posts: page, nextCursor: last && at ? writeCursor(at, last.id) : null };
  });
}
