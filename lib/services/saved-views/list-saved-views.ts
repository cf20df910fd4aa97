import { eq } from 'drizzle-orm';
import { savedViews } from '@/db/schema/calendar';
import { requirePermission } from '@/lib/domain/permission';
import type { SavedView } from '@/lib/domain/saved-view';
import type { ViewScreen } from '@/lib/domain/view-query';
import { type Context, inLocation } from '../context';
import { selectSavedViews } from './select-saved-views';

/** The views of this location that the asker sees: the shared ones and their own; of one screen when told. */
export async function listSavedViews(ctx: Context, input: { screen?: ViewScreen }): Promise<{ views: SavedView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const ofScreen = input.screen && eq(savedViews.screen, input.screen);
  return { views: await inLocation(ctx, (tx) => selectSavedViews(tx, ctx, ofScreen)) };
}
