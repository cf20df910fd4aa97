import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { campaigns } from '@/db/schema/posts';
import type { CreateCampaign } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CampaignView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** @throws DomainError conflict when a campaign of this name exists, in whatever case */
export async function createCampaign(ctx: Context, input: z.output<typeof CreateCampaign>): Promise<CampaignView> {
  requirePermission(ctx.actor, 'label.write');
  const { organizationId, locationId } = ctx;
  const campaign = { id: newId(), name: input.name };
  await uniqueName('campaign', campaign.name, () =>
    inLocation(ctx, async (tx) => {
      await tx.insert(campaigns).values({ organizationId, locationId, ...campaign, createdAt: ctx.now });
      const subject = { type: 'campaign', id: campaign.id };
      await recordEvent(tx, ctx, 'campaign.created', subject, { after: { name: campaign.name } });
    }),
  );
  return campaign;
}
