import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { PausesView, ResumeLocation } from '@/lib/domain/pause';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { thisLocation } from '../locations/select-settings';
import { wakePublishers } from './database-now';
import { selectPauses } from './list-pauses';
import { retimeWaiting } from './retime-waiting';

/** Sends from this location again, except to accounts that are paused themselves. */
export async function resumeLocation(ctx: Context, { how }: ResumeLocation): Promise<PausesView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const [found] = await tx.select().from(locations).where(thisLocation(ctx));
    if (!found) throw notFound('This location');
    if (found.pausedAt) {
      const waited = await retimeWaiting(tx, ctx, how);
      await tx.update(locations).set({ pausedAt: null, pausedBy: null }).where(thisLocation(ctx));
      await recordEvent(
        tx,
        ctx,
        'location.resumed',
        { type: 'location', id: ctx.locationId },
        {
          before: { pausedBy: found.pausedBy, pausedAt: found.pausedAt.toISOString() },
          after: { how, waited },
        },
      );
      await wakePublishers(tx);
    }
    return selectPauses(tx, ctx);
  });
}
