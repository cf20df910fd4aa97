import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { asksForLess, filterPosts } from './filter-posts';
import { writeCursor } from './page-cursor';
import { type PageOfPosts, pageOfPosts, walkPosts } from './page-of-posts';
import { chooseLookup } from './search-words';
import { selectPosts } from './select-posts';

export type ListPosts = PageOfPosts;

/** The condition of a page with filters: the ids a walk found, or the filters themselves for the indexes. */
async function findPage(tx: Transaction, ctx: Context, input: ListPosts, page: ReturnType<typeof pageOfPosts>) {
  const { cursor: _, limit: __, sort: ___, order: ____, until: _____, ...filters } = input;
  const byIndex = (): SQL | undefined => and(filterPosts(filters), page.start);
  if (!asksForLess(filters) || filters.state?.includes('deleted')) return byIndex();
  if ((await chooseLookup(tx, filters.q)) === 'by_index') return byIndex();
  const here = and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId));
  const found = await tx.execute<{ id: string }>(walkPosts(here, filters, page));
  const ids = found.map(({ id }) => id);
  return ids.length === page.limit ? inArray(posts.id, ids) : byIndex();
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
  const { limit, ...page } = pageOfPosts(input);
  return inLocation(ctx, async (tx) => {
    const asked = { ...page, limit: limit + 1 };
    const rows = await selectPosts(tx, ctx, await findPage(tx, ctx, input, asked), asked);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const at = last?.[page.next];
    return { posts: shown, nextCursor: last && at ? writeCursor(at, last.id) : null };
  });
}
