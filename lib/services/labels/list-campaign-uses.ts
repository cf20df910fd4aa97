import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { CampaignUse } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';

/** How many posts and content events each campaign has; those in none are left out, and so is what is deleted. */
export async function listCampaignUses(ctx: Context): Promise<{ uses: CampaignUse[] }> {
  requirePermission(ctx.actor, 'location.read');
  const [ofPosts = [], ofEvents = []] = await inLocation(ctx, async (tx) => {
    const counted = (table: typeof posts | typeof contentEvents) =>
      tx
        .select({ campaignId: table.campaignId, uses: count() })
        .from(table)
        .where(
          and(
            eq(table.organizationId, ctx.organizationId),
            eq(table.locationId, ctx.locationId),
            isNotNull(table.campaignId),
            isNull(table.deletedAt),
          ),
        )
        .groupBy(table.campaignId);
    return [await counted(posts), await counted(contentEvents)];
  });
  const uses = new Map<string, CampaignUse>();
  const of = (campaignId: string) => uses.get(campaignId) ?? { campaignId, posts: 0, contentEvents: 0 };
  for (const { campaignId: id, uses: n } of ofPosts) if (id) uses.set(id, { ...of(id), posts: n });
  for (const { campaignId: id, uses: n } of ofEvents) if (id) uses.set(id, { ...of(id), contentEvents: n });
  return { uses: [...uses.values()] };
}
