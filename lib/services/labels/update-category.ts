import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { categories } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { UpdateCategory } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CategoryView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** Renames or recolours a category. @throws DomainError not_found; conflict when the name is taken */
export async function updateCategory(ctx: Context, input: z.output<typeof UpdateCategory>): Promise<CategoryView> {
  requirePermission(ctx.actor, 'label.write');
  const { categoryId: id } = input;
  const { organizationId, locationId } = ctx;
  const mine = and(
    eq(categories.organizationId, organizationId),
    eq(categories.locationId, locationId),
    eq(categories.id, id),
  );
  return uniqueName('category', input.name ?? '', () =>
    inLocation(ctx, async (tx) => {
      const [before] = await tx
        .select({ name: categories.name, hue: categories.hue })
        .from(categories)
        .where(mine)
        .for('update');
      if (!before) throw notFound(`The category ${id}`);
      const after = { name: input.name ?? before.name, hue: input.hue ?? before.hue };
      await tx.update(categories).set(after).where(mine);
      await recordEvent(tx, ctx, 'category.updated', { type: 'category', id }, { before, after });
      return { id, ...after };
    }),
  );
}
