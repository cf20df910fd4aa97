import { and, count, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { categories } from '@/db/schema/posts';
import type { CreateCategory } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CategoryView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** Without a hue the next of the twelve is taken. @throws DomainError conflict when the name is taken, in any case */
export async function createCategory(ctx: Context, input: z.output<typeof CreateCategory>): Promise<CategoryView> {
  requirePermission(ctx.actor, 'label.write');
  const { organizationId, locationId } = ctx;
  const { name } = input;
  return uniqueName('category', name, () =>
    inLocation(ctx, async (tx) => {
      const [existing] = await tx
        .select({ count: count() })
        .from(categories)
        .where(and(eq(categories.organizationId, organizationId), eq(categories.locationId, locationId)));
      // Steps of 5 through 12 hues: neighbours in the list look unlike each other.
      const hue = input.hue ?? ((existing?.count ?? 0) * 5) % 12;
      const category = { id: newId(), name, hue };
      await tx.insert(categories).values({ organizationId, locationId, ...category, createdAt: ctx.now });
      const subject = { type: 'category', id: category.id };
      await recordEvent(tx, ctx, 'category.created', subject, { after: { name, hue } });
      return category;
    }),
  );
}
