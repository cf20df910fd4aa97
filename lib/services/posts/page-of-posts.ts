import { and, asc, desc, isNotNull, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { filterPosts, type PostFilters } from './filter-posts';
import { readCursor } from './page-cursor';

export type Sorting = { sort?: 'recent' | 'planned'; order?: 'asc' | 'desc' };
/** `until` is a cursor too: what comes after its place is left out. */
export type PageOfPosts = PostFilters & Sorting & { cursor?: string; until?: string; limit?: number };
type Place = { at: string; id: string } | { at: Placeholder; id: Placeholder };

export const pageLimit = (limit = 50) => Math.min(Math.max(limit, 1), 100);

/** How a list goes: its order, where it goes on after a place in it, and which column that place has besides the id. */
export function listOrder({ sort, order }: Sorting) {
  const planned = sort === 'planned';
  const column = planned ? posts.scheduledAt : posts.updatedAt;
  const up = (order ?? (planned ? 'asc' : 'desc')) === 'asc';
  return {
    next: planned ? ('scheduledAt' as const) : ('updatedAt' as const),
    orderBy: up ? [asc(column), asc(posts.id)] : [desc(column), desc(posts.id)],
    startAfter: (place: Place | null): SQL | undefined =>
      and(
        planned ? isNotNull(posts.scheduledAt) : undefined,
        place
          ? sql`(${column}, ${posts.id}) ${up ? sql`>` : sql`<`} (${place.at}::timestamptz, ${place.id}::text)`
          : undefined,
      ),
    stopAt: ({ at, id }: { at: string; id: string }): SQL =>
      sql`(${column}, ${posts.id}) ${up ? sql`<=` : sql`>=`} (${at}::timestamptz, ${id}::text)`,
  };
}

/** The same with the page that is asked for. @throws DomainError invalid on a cursor that is none of ours. */
export function pageOfPosts(input: PageOfPosts) {
  const { startAfter, stopAt, ...order } = listOrder(input);
  const start = and(
    startAfter(input.cursor ? readCursor(input.cursor) : null),
    input.until ? stopAt(readCursor(input.until, 'until')) : undefined,
  );
  return { ...order, start, limit: pageLimit(input.limit) };
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
  const inPassing = filterPosts(filters, { words: 'in_passing', links: 'in_passing' });
  return sql`select ${posts.id} as id from (select * from ${posts} where ${and(here, sql`${posts.deletedAt} is null`, start)}
      order by ${order} limit ${walked}::int) ${posts}
    where ${inPassing} order by ${order} limit ${limit}`;
}
