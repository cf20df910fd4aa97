import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { mediaView } from './media-view';
import { putBack } from './take-off';

/** Undoes a deletion. @throws DomainError not_found when the file is gone for good */
export async function restoreMedia(ctx: Context, input: { mediaId: string }): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  return mediaView(await inLocation(ctx, (tx) => putBack(tx, ctx, input.mediaId)));
}
