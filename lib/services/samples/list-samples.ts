import { and, asc, eq, isNull } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';

/** Ids of the sample posts that are still there. */
export async function listSamples(ctx: Context): Promise<string[]> {
  requirePermission(ctx.actor, 'location.read');
  const rows = await inLocation(ctx, (tx) =>
    tx
      .select({ id: posts.id })
      .from(posts)
      .where(
        and(
          eq(posts.organizationId, ctx.organizationId),
          eq(posts.locationId, ctx.locationId),
          eq(posts.source, 'sample'),
          isNull(posts.deletedAt),
        ),
      )
      .orderBy(asc(posts.id)),
  );
  return rows.map(({ id }) => id);
}
