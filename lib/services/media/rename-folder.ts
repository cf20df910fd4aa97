import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { mediaFolders } from '@/db/schema/media';
import type { FolderView, RenameFolder } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from '../labels/unique-name';
import { findFolder } from './list-folders';

/** @throws DomainError not_found; conflict when its neighbour is called so */
export async function renameFolder(ctx: Context, input: z.output<typeof RenameFolder>): Promise<FolderView> {
  requirePermission(ctx.actor, 'media.write');
  const { folderId: id, name } = input;
  return uniqueName('folder', name, () =>
    inLocation(ctx, async (tx) => {
      const before = await findFolder(tx, ctx, id);
      if (before.name === name) return before;
      await tx
        .update(mediaFolders)
        .set({ name })
        .where(and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.id, id)));
      const change = { before: { name: before.name }, after: { name } };
      await recordEvent(tx, ctx, 'media_folder.renamed', { type: 'media_folder', id }, change);
      return { ...before, name };
    }),
  );
}
