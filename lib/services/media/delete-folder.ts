import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { media, mediaFolders } from '@/db/schema/media';
import { conflict } from '@/lib/domain/error';
import type { DeleteFolder, FolderView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findFolder, selectFolders } from './list-folders';

const lower = (name: string) => name.toLowerCase();
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Refuses with what is in it, unless it was said that this moves up. */
async function empty(tx: Transaction, ctx: Context, folder: FolderView, contents: 'refuse' | 'move_up') {
  const inside = await selectFolders(tx, ctx, eq(mediaFolders.parentId, folder.id));
  if (contents === 'refuse' && folder.count + inside.length > 0) {
    const what = [folder.count && counted(folder.count, 'file'), inside.length && counted(inside.length, 'folder')];
    throw conflict(`“${folder.name}” holds ${what.filter(Boolean).join(' and ')}. Move them up or out first.`);
  }
  const { parentId } = folder;
  const beside = parentId ? eq(mediaFolders.parentId, parentId) : isNull(mediaFolders.parentId);
  const taken = new Set((await selectFolders(tx, ctx, beside)).map(({ id, name }) => id !== folder.id && lower(name)));
  const clash = inside.find(({ name }) => taken.has(lower(name)));
  if (clash)
    throw conflict(`A folder called “${clash.name}” is there already. Rename the one in “${folder.name}” first.`);
  // Deleted files too: they may come back, and then stand where their folder was.
  await tx
    .update(media)
    .set({ folderId: parentId })
    .where(and(eq(media.organizationId, ctx.organizationId), eq(media.folderId, folder.id)));
  for (const { id } of inside) {
    const one = and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.id, id));
    await tx.update(mediaFolders).set({ parentId }).where(one);
  }
}

/** Deletes a folder, never a file. @throws DomainError not_found; conflict with the count of what is in it */
export async function deleteFolder(ctx: Context, input: z.output<typeof DeleteFolder>): Promise<FolderView> {
  requirePermission(ctx.actor, 'media.write');
  const { folderId: id } = input;
  const own = and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.id, id));
  return inLocation(ctx, async (tx) => {
    const folder = await findFolder(tx, ctx, id);
    // Locks it, and frees its name for a folder of the same name that moves up.
    await tx.update(mediaFolders).set({ name: id }).where(own);
    await empty(tx, ctx, folder, input.contents);
    await tx.delete(mediaFolders).where(own);
    const before = { name: folder.name, parentId: folder.parentId };
    await recordEvent(tx, ctx, 'media_folder.deleted', { type: 'media_folder', id }, { before });
    return folder;
  });
}
