import { and, eq, isNull } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { mediaView } from './media-view';

/** @throws DomainError not_found, also for a deleted one */
export async function getMedia(ctx: Context, input: { mediaId: string }): Promise<MediaView> {
  requirePermission(ctx.actor, 'location.read');
  const { organizationId, locationId } = ctx;
  const mine = and(eq(media.organizationId, organizationId), eq(media.locationId, locationId));
  const [row] = await inLocation(ctx, (tx) =>
    tx
      .select()
      .from(media)
      .where(and(mine, eq(media.id, input.mediaId), isNull(media.deletedAt))),
  );
  if (!row) throw notFound(`The image ${input.mediaId}`);
  return mediaView(row);
}
