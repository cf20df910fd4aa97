import { media } from '@/db/schema/media';
import type { MediaView } from '@/lib/domain/views';
import { enqueue } from '@/lib/jobs/enqueue';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findFolder } from './list-folders';
import { mediaView } from './media-view';

type Values = Omit<
  typeof media.$inferInsert,
  'organizationId' | 'locationId' | 'createdBy' | 'createdAt' | 'deletedAt'
> & {
  id: string;
};

/**
 * The row of a new file. One that is `processing` asks for its job in the same transaction: neither is ever without the
 * other.
 * @throws DomainError not_found (the folder)
 */
export async function insertMedia(ctx: Context, values: Values): Promise<MediaView> {
  const { organizationId, locationId, now } = ctx;
  const { id, name, mimeType, bytes, folderId = null } = values;
  const row = await inLocation(ctx, async (tx) => {
    if (folderId) await findFolder(tx, ctx, folderId);
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.userId : null;
    const [made] = await tx
      .insert(media)
      .values({ ...values, organizationId, locationId, createdBy, createdAt: now })
      .returning();
    if (!made) throw new Error('A file was not written down.');
    if (made.state === 'processing') {
      const queue = mimeType.startsWith('video/') ? 'media.video' : 'media.picture';
      await enqueue(tx, queue, { organizationId, locationId, mediaId: id });
    }
    await recordEvent(tx, ctx, 'media.uploaded', { type: 'media', id }, { after: { name, mimeType, bytes } });
    return made;
  });
  return mediaView(row);
}
