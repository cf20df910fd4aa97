import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { PausesView } from '@/lib/domain/pause';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { thisLocation } from '../locations/select-settings';
import { databaseNow } from './database-now';
import { selectPauses } from './list-pauses';

/** Nothing is sent from this location from now on, to none of its accounts. Twice does no harm. */
export async function pauseLocation(ctx: Context): Promise<PausesView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const [location] = await tx.select().from(locations).where(thisLocation(ctx)).for('update');
    if (!location) throw notFound('This location');
    if (!location.pausedAt) {
      const pausedAt = await databaseNow(tx);
      await tx.update(locations).set({ pausedAt, pausedBy: ctx.actor.name }).where(thisLocation(ctx));
      await recordEvent(tx, ctx, 'location.paused', { type: 'location', id: ctx.locationId });
    }
    return selectPauses(tx, ctx);
  });
}
