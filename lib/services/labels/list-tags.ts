import { and, eq, sql } from 'drizzle-orm';
import { tags } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { TagView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';

/** The location's tags by name. */
export async function listTags(ctx: Context): Promise<{ tags: TagView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const rows = await inLocation(ctx, (tx) =>
    tx
      .select({ id: tags.id, name: tags.name })
      .from(tags)
      .where(and(eq(tags.organizationId, ctx.organizationId), eq(tags.locationId, ctx.locationId)))
      .orderBy(sql`lower(${tags.name})`),
  );
  return { tags: rows };
}
