import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents, contentEventTags } from '@/db/schema/calendar';
import type { Context } from '../context';

/** Writes to a locked content event and counts its version up. Answers the new version. */
export async function saveContentEvent(
  tx: Transaction,
  ctx: Context,
  eventId: string,
  values: Partial<typeof contentEvents.$inferInsert>,
): Promise<number> {
  const [saved] = await tx
    .update(contentEvents)
    .set({ ...values, updatedAt: ctx.now, version: sql`${contentEvents.version} + 1` })
    .where(
      and(
        eq(contentEvents.organizationId, ctx.organizationId),
        eq(contentEvents.locationId, ctx.locationId),
        eq(contentEvents.id, eventId),
      ),
    )
    .returning({ version: contentEvents.version });
  return saved?.version ?? 0;
}

/** Its tags, replaced; they are checked by the caller. */
export async function writeEventTags(tx: Transaction, ctx: Context, eventId: string, tagIds: string[]): Promise<void> {
  const { organizationId, locationId } = ctx;
  await tx
    .delete(contentEventTags)
    .where(and(eq(contentEventTags.organizationId, organizationId), eq(contentEventTags.eventId, eventId)));
  if (tagIds.length === 0) return;
  await tx.insert(contentEventTags).values(tagIds.map((tagId) => ({ organizationId, locationId, eventId, tagId })));
}
