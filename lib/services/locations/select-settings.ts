import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { notFound } from '@/lib/domain/error';
import { type LocationSettingsView, ownName } from '@/lib/domain/location-settings';
import { defaultPostingSlots } from '@/lib/domain/next-free-slot';
import type { Context } from '../context';
import { mediaUrl } from '../media/media-url';

export const thisLocation = (ctx: Context) =>
  and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId));

/** How the context's location writes and posts; a watermark whose image was deleted is none. */
export async function selectSettings(tx: Transaction, ctx: Context): Promise<LocationSettingsView> {
  const [row] = await tx
    .select({
      name: locations.name,
      watermark: locations.watermark,
      customValues: locations.customValues,
      slots: locations.postingSlots,
    })
    .from(locations)
    .where(thisLocation(ctx));
  if (!row) throw notFound('This location');
  const { watermark, customValues, slots } = row;
  const [image] = watermark
    ? await tx
        .select({ key: media.key, name: media.name, deletedAt: media.deletedAt })
        .from(media)
        .where(
          and(
            eq(media.organizationId, ctx.organizationId),
            eq(media.locationId, ctx.locationId),
            eq(media.id, watermark.mediaId),
          ),
        )
    : [];
  const shown = watermark && image && !image.deletedAt;
  return {
    customValues: { ...customValues, [ownName]: row.name },
    watermark: shown ? { ...watermark, imageUrl: mediaUrl(image.key), imageName: image.name } : null,
    slots: slots.length > 0 ? slots : defaultPostingSlots,
    slotsAre: slots.length > 0 ? 'own' : 'default',
  };
}
