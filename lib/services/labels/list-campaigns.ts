import { and, eq, sql } from 'drizzle-orm';
import { campaigns } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { CampaignView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';

/** The location's campaigns by name. */
export async function listCampaigns(ctx: Context): Promise<{ campaigns: CampaignView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const rows = await inLocation(ctx, (tx) =>
    tx
      .select({ id: campaigns.id, name: campaigns.name })
      .from(campaigns)
      .where(and(eq(campaigns.organizationId, ctx.organizationId), eq(campaigns.locationId, ctx.locationId)))
      .orderBy(sql`lower(${campaigns.name})`),
  );
  return { campaigns: rows };
}
