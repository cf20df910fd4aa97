import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { mediaFolders } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import type { FolderView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';

const count = sql<number>`(select count(*)::int from media m
  where m.organization_id = "media_folders"."organization_id" and m.location_id = "media_folders"."location_id"
    and m.folder_id = "media_folders"."id" and m.deleted_at is null)`;

export const selectFolders = (tx: Transaction, ctx: Context, where?: SQL): Promise<FolderView[]> =>
  tx
    .select({ id: mediaFolders.id, name: mediaFolders.name, parentId: mediaFolders.parentId, count })
    .from(mediaFolders)
    .where(and(eq(mediaFolders.organizationId, ctx.organizationId), eq(mediaFolders.locationId, ctx.locationId), where))
    .orderBy(sql`lower(${mediaFolders.name})`, mediaFolders.id);

/** @throws DomainError not_found */
export async function findFolder(tx: Transaction, ctx: Context, folderId: string): Promise<FolderView> {
  const [folder] = await selectFolders(tx, ctx, eq(mediaFolders.id, folderId));
  if (!folder) throw notFound(`The folder ${folderId}`);
  return folder;
}

/** All folders of the library by name; who is in whom says `parentId`. */
export async function listFolders(ctx: Context): Promise<{ folders: FolderView[] }> {
  requirePermission(ctx.actor, 'location.read');
  return { folders: await inLocation(ctx, (tx) => selectFolders(tx, ctx)) };
}
