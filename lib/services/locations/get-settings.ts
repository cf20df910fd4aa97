import type { LocationSettingsView } from '@/lib/domain/location-settings';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { selectSettings } from './select-settings';

/** Custom values, watermark and posting times: whoever writes here needs them. */
export async function getSettings(ctx: Context): Promise<LocationSettingsView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => selectSettings(tx, ctx));
}
