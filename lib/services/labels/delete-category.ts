import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { contentEvents } from '@/db/schema/calendar';
import { categories, posts } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { CategoryRef } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CategoryView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';

/** Deletes a category; its posts and content events have none afterwards and keep everything else. */
export async function deleteCategory(ctx: Context, input: z.output<typeof CategoryRef>): Promise<CategoryView> {
  requirePermission(ctx.actor, 'label.write');
  const { categoryId: id } = input;
  const { organizationId, locationId } = ctx;
  return inLocation(ctx, async (tx) => {
    for (const table of [posts, contentEvents]) {
      await tx
        .update(table)
        .set({ categoryId: null })
        .where(
          and(eq(table.organizationId, organizationId), eq(table.locationId, locationId), eq(table.categoryId, id)),
        );
    }
    const [category] = await tx
      .delete(categories)
      .where(
        and(
          eq(categories.organizationId, organizationId),
          eq(categories.locationId, locationId),
          eq(categories.id, id),
        ),
      )
      .returning({ id: categories.id, name: categories.name, hue: categories.hue });
    if (!category) throw notFound(`The category ${id}`);
    await recordEvent(tx, ctx, 'category.deleted', { type: 'category', id }, { before: { name: category.name } });
    return category;
  });
}
