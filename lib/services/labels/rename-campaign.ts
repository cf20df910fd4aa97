import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { campaigns } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { RenameCampaign } from '@/lib/domain/label';
import { requirePermission } from '@/lib/domain/permission';
import type { CampaignView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from './unique-name';

/** @throws DomainError not_found; conflict when the name is taken */
export async function renameCampaign(ctx: Context, input: z.output<typeof RenameCampaign>): Promise<CampaignView> {
  requirePermission(ctx.actor, 'label.write');
  const { campaignId: id, name } = input;
  const { organizationId, locationId } = ctx;
  const mine = and(
    eq(campaigns.organizationId, organizationId),
    eq(campaigns.locationId, locationId),
    eq(campaigns.id, id),
  );
  return uniqueName('campaign', name, () =>
    inLocation(ctx, async (tx) => {
      const [before] = await tx.select({ name: campaigns.name }).from(campaigns).where(mine).for('update');
      if (!before) throw notFound(`The campaign ${id}`);
      await tx.update(campaigns).set({ name }).where(mine);
      await recordEvent(tx, ctx, 'campaign.renamed', { type: 'campaign', id }, { before, after: { name } });
      return { id, name };
    }),
  );
}
