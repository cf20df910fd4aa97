import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { tags } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { RenameTag } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { TagView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** @throws DomainError not_found; conflict when the name is taken */
export async function renameTag(ctx: Context, input: z.output<typeof RenameTag>): Promise<TagView> {
  requirePermission(ctx.actor, 'label.write');
  const { tagId: id, name } = input;
  const mine = and(eq(tags.organizationId, ctx.organizationId), eq(tags.locationId, ctx.locationId), eq(tags.id, id));
  return uniqueName('tag', name, () =>
    inLocation(ctx, async (tx) => {
      const [before] = await tx.select({ name: tags.name }).from(tags).where(mine).for('update');
      if (!before) throw notFound(`The tag ${id}`);
      await tx.update(tags).set({ name }).where(mine);
      await recordEvent(tx, ctx, 'tag.renamed', { type: 'tag', id }, { before, after: { name } });
      return { id, name };
    }),
  );
}
