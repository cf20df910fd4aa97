import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { mediaView } from './media-view';
import { takeOff } from './take-off';

/**
 * Deletes a file from the library. It can be put back for 30 days, and stays while a published post shows it.
 * @throws DomainError not_found; conflict while a post that is not out yet needs it
 */
export async function deleteMedia(ctx: Context, input: { mediaId: string }): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  return mediaView(await inLocation(ctx, (tx) => takeOff(tx, ctx, input.mediaId)));
}
