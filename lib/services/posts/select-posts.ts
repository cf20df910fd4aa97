import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import type { PostView } from '@/lib/domain/views';
import type { Context } from '../context';
import { postJson } from './post-json';

/** Everything a page of posts shows, in one query. `where` is narrowed to the context's location. */
export async function selectPosts(
  tx: Transaction,
  ctx: Context,
  where: SQL | undefined,
  page: { orderBy: SQL[]; limit: number },
): Promise<PostView[]> {
  const here = and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId), where);
  const rows = await tx.execute<{ view: PostView }>(sql`select ${postJson} as view from ${posts} where ${here}
    order by ${sql.join(page.orderBy, sql`, `)} limit ${page.limit}`);
  return rows.map(({ view }) => view);
}
