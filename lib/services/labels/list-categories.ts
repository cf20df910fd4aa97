import { and, eq, sql } from 'drizzle-orm';
import { categories } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { CategoryView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';

/** The location's categories by name. */
export async function listCategories(ctx: Context): Promise<{ categories: CategoryView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const rows = await inLocation(ctx, (tx) =>
    tx
      .select({ id: categories.id, name: categories.name, hue: categories.hue })
      .from(categories)
      .where(and(eq(categories.organizationId, ctx.organizationId), eq(categories.locationId, ctx.locationId)))
      .orderBy(sql`lower(${categories.name})`),
  );
  return { categories: rows };
}
