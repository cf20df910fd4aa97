import type { Transaction } from '@/db/client';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import type { LocationSettingsView } from '@/lib/domain/location-settings';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { selectSettings, thisLocation } from './select-settings';

type Change = Partial<Pick<typeof locations.$inferSelect, 'customValues' | 'watermark' | 'postingSlots'>>;

/** Changes one of the location's settings and records what it was; `check` may refuse inside the transaction. */
export async function changeSettings(
  ctx: Context,
  change: Change,
  check?: (tx: Transaction) => Promise<void>,
): Promise<LocationSettingsView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, async (tx) => {
    const [before] = await tx.select().from(locations).where(thisLocation(ctx)).for('update');
    if (!before) throw notFound('This location');
    await check?.(tx);
    await tx.update(locations).set(change).where(thisLocation(ctx));
    const was = Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof Change]]));
    const subject = { type: 'location', id: ctx.locationId };
    await recordEvent(tx, ctx, 'location.settings_changed', subject, { before: was, after: change });
    return selectSettings(tx, ctx);
  });
}
