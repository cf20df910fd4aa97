import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { contentEvents } from '@/db/schema/calendar';
import { campaigns, posts } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { CampaignRef } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CampaignView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';

/** Deletes a campaign; its posts and content events belong to none afterwards and keep everything else. @throws DomainError not_found */
export async function deleteCampaign(ctx: Context, input: z.output<typeof CampaignRef>): Promise<CampaignView> {
  requirePermission(ctx.actor, 'label.write');
  const { campaignId: id } = input;
  const { organizationId, locationId } = ctx;
  return inLocation(ctx, async (tx) => {
    for (const table of [posts, contentEvents]) {
      await tx
        .update(table)
        .set({ campaignId: null })
        .where(
          and(eq(table.organizationId, organizationId), eq(table.locationId, locationId), eq(table.campaignId, id)),
        );
    }
    const [campaign] = await tx
      .delete(campaigns)
      .where(
        and(eq(campaigns.organizationId, organizationId), eq(campaigns.locationId, locationId), eq(campaigns.id, id)),
      )
      .returning({ id: campaigns.id, name: campaigns.name });
    if (!campaign) throw notFound(`The campaign ${id}`);
    await recordEvent(tx, ctx, 'campaign.deleted', { type: 'campaign', id }, { before: { name: campaign.name } });
    return campaign;
  });
}
