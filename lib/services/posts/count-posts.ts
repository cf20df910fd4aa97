import { and, eq, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { filterPosts, type PostFilters } from './filter-posts';

/** How many posts these filters find; deleted ones count only when asked for by state. */
export async function countPosts(ctx: Context, filters: PostFilters): Promise<number> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const [row] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(posts)
      .where(
        and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId), filterPosts(filters)),
      );
    return row?.count ?? 0;
  });
}
