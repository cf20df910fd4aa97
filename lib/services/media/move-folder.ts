import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { mediaFolders } from '@/db/schema/media';
import { conflict } from '@/lib/domain/error';
import type { FolderView, MoveFolder } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from '../labels/unique-name';
import { findFolder } from './list-folders';

/** Who is in whom, locked: two moves at once could close a ring otherwise. */
async function lockTree(tx: Transaction, ctx: Context) {
  const rows = await tx
    .select({ id: mediaFolders.id, parentId: mediaFolders.parentId })
    .from(mediaFolders)
    .where(and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.locationId, ctx.locationId)))
    .orderBy(mediaFolders.id)
    .for('update');
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

/** @throws DomainError not_found; conflict when it would end up in itself, or one of its name is there */
export async function moveFolder(ctx: Context, input: z.output<typeof MoveFolder>): Promise<FolderView> {
  requirePermission(ctx.actor, 'media.write');
  const { folderId: id, parentId } = input;
  return inLocation(ctx, async (tx) => {
    const parents = await lockTree(tx, ctx);
    const folder = await findFolder(tx, ctx, id);
    if (parentId) await findFolder(tx, ctx, parentId);
    for (let above = parentId; above; above = parents.get(above) ?? null) {
      if (above === id) throw conflict(`“${folder.name}” cannot be put into itself or a folder of its own.`);
    }
    if (folder.parentId === parentId) return folder;
    await uniqueName('folder', folder.name, () =>
      // A savepoint: the name may be taken there, and the transaction has to outlive that answer.
      tx.transaction((inner) =>
        inner
          .update(mediaFolders)
          .set({ parentId })
          .where(and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.id, id))),
      ),
    );
    const change = { before: { parentId: folder.parentId }, after: { parentId } };
    await recordEvent(tx, ctx, 'media_folder.moved', { type: 'media_folder', id }, change);
    return { ...folder, parentId };
  });
}
