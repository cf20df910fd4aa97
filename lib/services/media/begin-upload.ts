import { isMediaType } from '@/lib/domain/media/media-types';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { requireWelcome } from './admit-file';
import { cleanName } from './clean-name';
import { ownerOf } from './find-upload';
import { findFolder } from './list-folders';
import type { UploadFacts } from './upload-store';

export type BeginUpload = { name: string; contentType: string; folderId: string | null; size: number | undefined };

/**
 * What is kept of an upload that begins. What it says it is decides nothing but an early no.
 * @throws DomainError not_found (the folder); MediaRefused for a kind that would never pass
 */
export async function beginUpload(ctx: Context, input: BeginUpload): Promise<UploadFacts> {
  requirePermission(ctx.actor, 'media.write');
  const { organizationId, locationId, actor } = ctx;
  const { folderId, contentType, size } = input;
  if (folderId) await inLocation(ctx, (tx) => findFolder(tx, ctx, folderId));
  if (isMediaType(contentType)) await requireWelcome(contentType, size ?? 0);
  return {
    ...{ organizationId, locationId, contentType, folderId: folderId ?? '' },
    owner: ownerOf(actor),
    name: cleanName(input.name),
  };
}
