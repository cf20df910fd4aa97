import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { tags } from '@/db/schema/posts';
import type { CreateTag } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { TagView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** @throws DomainError conflict when a tag of this name exists, in whatever case */
export async function createTag(ctx: Context, input: z.output<typeof CreateTag>): Promise<TagView> {
  requirePermission(ctx.actor, 'label.write');
  const { organizationId, locationId } = ctx;
  const tag = { id: newId(), name: input.name };
  await uniqueName('tag', tag.name, () =>
    inLocation(ctx, async (tx) => {
      await tx.insert(tags).values({ organizationId, locationId, ...tag, createdAt: ctx.now });
      await recordEvent(tx, ctx, 'tag.created', { type: 'tag', id: tag.id }, { after: { name: tag.name } });
    }),
  );
  return tag;
}
