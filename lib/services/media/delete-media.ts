import { and, eq, isNull } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { postMedia, posts } from '@/db/schema/posts';
import { isSettled } from '@/lib/domain/edit-rules';
import { conflict, notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { mediaView } from './media-view';
import { mediaStorage } from './storage';

/**
 * Deletes an image from the library; its file stays while a published post shows it.
 * @throws DomainError not_found; conflict while a post that is not out yet needs it
 */
export async function deleteMedia(ctx: Context, input: { mediaId: string }): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  const { organizationId, locationId } = ctx;
  const mine = and(
    eq(media.organizationId, organizationId),
    eq(media.locationId, locationId),
    eq(media.id, input.mediaId),
  );
  const { row, used } = await inLocation(ctx, async (tx) => {
    const [found] = await tx
      .select()
      .from(media)
      .where(and(mine, isNull(media.deletedAt)))
      .for('update');
    if (!found) throw notFound(`The image ${input.mediaId}`);
    const users = await tx
      .select({ state: posts.state, deletedAt: posts.deletedAt })
      .from(postMedia)
      .innerJoin(posts, and(eq(posts.organizationId, postMedia.organizationId), eq(posts.id, postMedia.postId)))
      .where(and(eq(postMedia.organizationId, organizationId), eq(postMedia.mediaId, input.mediaId)));
    const waiting = users.filter(({ state, deletedAt }) => !deletedAt && !isSettled(state)).length;
    if (waiting > 0) {
      const which = waiting === 1 ? 'a post that is' : `${waiting} posts that are`;
      throw conflict(`This image belongs to ${which} not published yet. Take it off there first.`);
    }
    await tx.update(media).set({ deletedAt: ctx.now }).where(mine);
    await recordEvent(tx, ctx, 'media.deleted', { type: 'media', id: found.id }, { before: { name: found.name } });
    return { row: found, used: users.length > 0 };
  });
  if (!used) await mediaStorage().remove(row.key);
  return mediaView(row);
}
