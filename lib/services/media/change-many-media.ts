import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { mediaTags } from '@/db/schema/posts';
import { DomainError, notFound } from '@/lib/domain/error';
import type { ChangeManyMedia, ManyChanged, MediaChange } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findFolder } from './list-folders';
import { requireTags } from './require-tags';
import { putBack, takeOff } from './take-off';

/** All of them, locked in one order; a single one that is not of this location refuses the whole. */
async function lockAll(tx: Transaction, ctx: Context, mediaIds: string[], change: MediaChange) {
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        eq(media.organizationId, ctx.organizationId),
        eq(media.locationId, ctx.locationId),
        inArray(media.id, mediaIds),
        change.kind === 'restore' ? undefined : isNull(media.deletedAt),
      ),
    )
    .orderBy(asc(media.id))
    .for('update');
  const missing = mediaIds.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound(`The file ${missing}`);
  return rows.map(({ id }) => id);
}

const named = (change: MediaChange) => {
  if (change.kind === 'move') return { event: 'media.moved', after: { folderId: change.folderId } };
  if (change.kind === 'tag') return { event: 'media.tagged', after: { tagId: change.tagId } };
  if (change.kind === 'untag') return { event: 'media.untagged', after: { tagId: change.tagId } };
  return null;
};

async function changeAll(tx: Transaction, ctx: Context, ids: string[], change: MediaChange) {
  const { organizationId, locationId } = ctx;
  if (change.kind === 'move') {
    if (change.folderId) await findFolder(tx, ctx, change.folderId);
    const these = and(eq(media.organizationId, organizationId), inArray(media.id, ids));
    await tx.update(media).set({ folderId: change.folderId }).where(these);
  } else if (change.kind === 'tag') {
    await requireTags(tx, ctx, [change.tagId]);
    const rows = ids.map((mediaId) => ({ organizationId, locationId, mediaId, tagId: change.tagId }));
    await tx.insert(mediaTags).values(rows).onConflictDoNothing();
  } else if (change.kind === 'untag') {
    await requireTags(tx, ctx, [change.tagId]);
    const own = and(eq(mediaTags.organizationId, organizationId), inArray(mediaTags.mediaId, ids));
    await tx.delete(mediaTags).where(and(own, eq(mediaTags.tagId, change.tagId)));
  }
}

/** Deletes those that may be; the others are told with why. */
async function takeOffEach(tx: Transaction, ctx: Context, ids: string[]): Promise<ManyChanged> {
  const result: ManyChanged = { changed: [], skipped: [] };
  for (const mediaId of ids) {
    try {
      await takeOff(tx, ctx, mediaId);
      result.changed.push(mediaId);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'conflict')) throw error;
      result.skipped.push({ mediaId, reason: error.message });
    }
  }
  return result;
}

/** One change for many files. @throws DomainError not_found when one of them, the folder or the tag is not here */
export async function changeManyMedia(ctx: Context, input: z.output<typeof ChangeManyMedia>): Promise<ManyChanged> {
  requirePermission(ctx.actor, 'media.write');
  const { change } = input;
  return inLocation(ctx, async (tx) => {
    const ids = await lockAll(tx, ctx, [...new Set(input.mediaIds)], change);
    if (change.kind === 'delete') return takeOffEach(tx, ctx, ids);
    if (change.kind === 'restore') for (const id of ids) await putBack(tx, ctx, id);
    await changeAll(tx, ctx, ids, change);
    const told = named(change);
    for (const id of told ? ids : []) {
      if (told) await recordEvent(tx, ctx, told.event, { type: 'media', id }, { after: told.after });
    }
    return { changed: ids, skipped: [] };
  });
}
