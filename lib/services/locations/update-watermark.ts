import { and, eq, isNull } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { invalid, notFound } from '@/lib/domain/error';
import type { LocationSettingsView, UpdateWatermark } from '@/lib/domain/location-settings';
import type { Context } from '../context';
import { changeSettings } from './change-settings';

/** Sets the image laid over pictures of posts that ask for it, or takes it away. @throws DomainError not_found; invalid */
export const updateWatermark = (ctx: Context, { watermark }: UpdateWatermark): Promise<LocationSettingsView> =>
  changeSettings(ctx, { watermark }, async (tx) => {
    if (!watermark) return;
    const [image] = await tx
      .select({ mimeType: media.mimeType })
      .from(media)
      .where(
        and(
          eq(media.organizationId, ctx.organizationId),
          eq(media.locationId, ctx.locationId),
          eq(media.id, watermark.mediaId),
          isNull(media.deletedAt),
        ),
      );
    if (!image) throw notFound(`The image ${watermark.mediaId}`);
    if (image.mimeType.startsWith('image/')) return;
    const message = 'A watermark is an image: choose a PNG with a transparent background, for example.';
    throw invalid(message, [{ path: 'watermark.mediaId', message }]);
  });
