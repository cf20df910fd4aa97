import { and, asc, desc, isNotNull, type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { filterPosts, type PostFilters } from './filter-posts';
import { readCursor } from './page-cursor';
import type { Lookup } from './search-words';

export type PageOfPosts = PostFilters & {
  cursor?: string;
  limit?: number;
  sort?: 'recent' | 'planned';
  order?: 'asc' | 'desc';
};

/** Where a page of posts begins (`start`), its order and size, and which column the next one goes on from. */
export function pageOfPosts(input: PageOfPosts) {
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 100);
  const after = input.cursor ? readCursor(input.cursor) : null;
  const planned = input.sort === 'planned';
  const column = planned ? posts.scheduledAt : posts.updatedAt;
  const up = (input.order ?? (planned ? 'asc' : 'desc')) === 'asc';
  const start: SQL | undefined = and(
    planned ? isNotNull(posts.scheduledAt) : undefined,
    after
      ? sql`(${column}, ${posts.id}) ${up ? sql`>` : sql`<`} (${after.at}::timestamptz, ${after.id}::text)`
      : undefined,
  );
  const orderBy = up ? [asc(column), asc(posts.id)] : [desc(column), desc(posts.id)];
  return { start, orderBy, limit, next: planned ? ('scheduledAt' as const) : ('updatedAt' as const) };
}

/** Walked before an index is asked: at most this many posts. */
const walked = 4000;

/**
 * The ids of a page found by walking the list in its order and looking at each post: most filters fill a page within a
 * few hundred. Fewer ids than `limit` say nothing: then the indexes have to be asked.
 */
export function walkPosts(
  here: SQL | undefined,
  filters: PostFilters,
  { start, orderBy, limit }: ReturnType<typeof pageOfPosts>,
): SQL {
  const order = sql.join(orderBy, sql`, `);
  const lookup: { words: Lookup; links: Lookup } = { words: 'in_passing', links: 'in_passing' };
  return sql`select ${posts.id} as id from (select * from ${posts} where ${and(here, sql`${posts.deletedAt} is null`, start)}
      order by ${order} limit ${walked}::int) ${posts}
    where ${filterPosts(filters, lookup)} order by ${order} limit ${limit}`;
}
