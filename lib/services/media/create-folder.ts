import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { mediaFolders } from '@/db/schema/media';
import type { CreateFolder, FolderView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from '../labels/unique-name';
import { findFolder } from './list-folders';

/** @throws DomainError not_found (the parent); conflict when a folder of this name is there, in whatever case */
export async function createFolder(ctx: Context, input: z.output<typeof CreateFolder>): Promise<FolderView> {
  requirePermission(ctx.actor, 'media.write');
  const { organizationId, locationId } = ctx;
  const folder = { id: newId(), name: input.name, parentId: input.parentId };
  await uniqueName('folder', folder.name, () =>
    inLocation(ctx, async (tx) => {
      if (folder.parentId) await findFolder(tx, ctx, folder.parentId);
      await tx.insert(mediaFolders).values({ organizationId, locationId, ...folder, createdAt: ctx.now });
      await recordEvent(tx, ctx, 'media_folder.created', { type: 'media_folder', id: folder.id }, { after: folder });
    }),
  );
  return { ...folder, count: 0 };
}
