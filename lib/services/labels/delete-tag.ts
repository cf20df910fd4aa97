import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { tags } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { TagRef } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { TagView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';

/** Deletes a tag; posts lose it and keep everything else. */
export async function deleteTag(ctx: Context, input: z.output<typeof TagRef>): Promise<TagView> {
  requirePermission(ctx.actor, 'label.write');
  const { tagId: id } = input;
  return inLocation(ctx, async (tx) => {
    const [tag] = await tx
      .delete(tags)
      .where(and(eq(tags.organizationId, ctx.organizationId), eq(tags.locationId, ctx.locationId), eq(tags.id, id)))
      .returning({ id: tags.id, name: tags.name });
    if (!tag) throw notFound(`The tag ${id}`);
    await recordEvent(tx, ctx, 'tag.deleted', { type: 'tag', id }, { before: { name: tag.name } });
    return tag;
  });
}
