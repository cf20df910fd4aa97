import type { FeedView } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { selectFeeds } from './select-feeds';

/** The location's feeds by name, how they are doing, and how many events each has on the calendar. */
export async function listFeeds(ctx: Context): Promise<{ feeds: FeedView[] }> {
  requirePermission(ctx.actor, 'location.read');
  return { feeds: await inLocation(ctx, (tx) => selectFeeds(tx, ctx)) };
}
