import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { isSettled } from '@/lib/domain/edit-rules';
import { conflict, notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { recordEvent } from '../event';
import { usesOf } from './uses';

/** Files whose deletion can be undone for this long; then the worker removes them. */
export const keptDeletedMs = 30 * 24 * 3600_000;

export const mediaRow = (ctx: Context, mediaId: string) =>
  and(eq(media.organizationId, ctx.organizationId), eq(media.locationId, ctx.locationId), eq(media.id, mediaId));

/** Why a file has to stay, or null. */
async function neededBy(tx: Transaction, ctx: Context, mediaId: string): Promise<string | null> {
  const here = and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId));
  const users = await tx
    .select({ state: posts.state })
    .from(posts)
    .where(and(here, isNull(posts.deletedAt), sql`${posts.id} in ${usesOf(ctx.organizationId, mediaId)}`));
  const waiting = users.filter(({ state }) => !isSettled(state)).length;
  if (waiting > 0) {
    const which = waiting === 1 ? 'a post that is' : `${waiting} posts that are`;
    return `belongs to ${which} not published yet. Take it off there first, or put another file in its place.`;
  }
  const [place] = await tx
    .select({ watermark: locations.watermark })
    .from(locations)
    .where(and(eq(locations.organizationId, ctx.organizationId), eq(locations.id, ctx.locationId)));
  if (place?.watermark?.mediaId !== mediaId) return null;
  return 'is the watermark of this location. Choose another one in the settings first.';
}

/** Takes one file off the library; its bytes stay. @throws DomainError not_found; conflict while something needs it */
export async function takeOff(tx: Transaction, ctx: Context, mediaId: string) {
  const [row] = await tx
    .select()
    .from(media)
    .where(and(mediaRow(ctx, mediaId), isNull(media.deletedAt)))
    .for('update');
  if (!row) throw notFound(`The file ${mediaId}`);
  const reason = await neededBy(tx, ctx, mediaId);
  if (reason) throw conflict(`“${row.name}” ${reason}`);
  await tx.update(media).set({ deletedAt: ctx.now }).where(mediaRow(ctx, mediaId));
  await recordEvent(tx, ctx, 'media.deleted', { type: 'media', id: mediaId }, { before: { name: row.name } });
  return row;
}

/** Puts a deleted file back; one that is there already stays. @throws DomainError not_found when it is gone for good */
export async function putBack(tx: Transaction, ctx: Context, mediaId: string) {
  const [row] = await tx.select().from(media).where(mediaRow(ctx, mediaId)).for('update');
  if (!row) throw notFound(`The file ${mediaId}`);
  if (!row.deletedAt) return row;
  await tx.update(media).set({ deletedAt: null }).where(mediaRow(ctx, mediaId));
  await recordEvent(tx, ctx, 'media.restored', { type: 'media', id: mediaId }, { after: { name: row.name } });
  return { ...row, deletedAt: null };
}
