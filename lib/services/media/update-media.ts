import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { mediaTags } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { LibraryItem, UpdateMedia } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findItem } from './find-item';
import { findFolder } from './list-folders';
import { requireTags } from './require-tags';
import { mediaRow } from './take-off';

async function writeTags(tx: Transaction, ctx: Context, mediaId: string, tagIds: string[]) {
  await requireTags(tx, ctx, tagIds);
  await tx
    .delete(mediaTags)
    .where(and(eq(mediaTags.organizationId, ctx.organizationId), eq(mediaTags.mediaId, mediaId)));
  const { organizationId, locationId } = ctx;
  const rows = [...new Set(tagIds)].map((tagId) => ({ organizationId, locationId, mediaId, tagId }));
  if (rows.length) await tx.insert(mediaTags).values(rows);
}

/** Changes what is said about a file, never the file. @throws DomainError not_found (file, folder, tag) */
export async function updateMedia(ctx: Context, input: z.output<typeof UpdateMedia>): Promise<LibraryItem> {
  requirePermission(ctx.actor, 'media.write');
  const { mediaId, tagIds, ...given } = input;
  return inLocation(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(media)
      .where(and(mediaRow(ctx, mediaId), isNull(media.deletedAt)))
      .for('update');
    if (!row) throw notFound(`The file ${mediaId}`);
    if (given.folderId) await findFolder(tx, ctx, given.folderId);
    const before = await findItem(tx, ctx, mediaId);
    if (Object.values(given).some((value) => value !== undefined)) {
      await tx.update(media).set(given).where(mediaRow(ctx, mediaId));
    }
    if (tagIds) await writeTags(tx, ctx, mediaId, tagIds);
    const after = await findItem(tx, ctx, mediaId);
    const fields = (['name', 'altText', 'folderId', 'focalPoint', 'tags'] as const).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    if (fields.length === 0) return after;
    const pick = (item: LibraryItem) => Object.fromEntries(fields.map((field) => [field, item[field]]));
    const change = { before: pick(before), after: pick(after) };
    await recordEvent(tx, ctx, 'media.updated', { type: 'media', id: mediaId }, change);
    return after;
  });
}
