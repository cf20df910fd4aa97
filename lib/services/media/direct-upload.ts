import { and, eq } from 'drizzle-orm';
import { directUploads, media } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import type { DirectUploadView } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { ownerOf } from './find-upload';
import { mediaView } from './media-view';
import { listParts, signPart } from './s3-parts';
import { mediaStorage } from './storage';
import { mediaRow } from './take-off';
import { uploadExpiryMs } from './upload-store';

export type DirectUpload = typeof directUploads.$inferSelect;

/** Every S3 takes parts from 5 MiB on; a lost connection costs at most one. */
export const directPartBytes = 8 * 1024 * 1024;
/** Addresses that are handed out at a time. */
const atOnce = 8;

export const directRow = (ctx: Context, id: string) =>
  and(
    eq(directUploads.organizationId, ctx.organizationId),
    eq(directUploads.locationId, ctx.locationId),
    eq(directUploads.id, id),
  );

/** One that this person began here within a day. @throws DomainError not_found, also for anybody else's; forbidden */
export async function findDirectUpload(ctx: Context, id: string): Promise<DirectUpload> {
  requirePermission(ctx.actor, 'media.write');
  const [row] = await inLocation(ctx, (tx) => tx.select().from(directUploads).where(directRow(ctx, id)));
  const isOld = row && ctx.now.getTime() - row.createdAt.getTime() > uploadExpiryMs;
  if (!row || isOld || row.owner !== ownerOf(ctx.actor)) throw notFound(`The upload ${id}`);
  return row;
}

export async function findDoneUpload(ctx: Context, id: string): Promise<MediaView | null> {
  const [row] = await inLocation(ctx, (tx) => tx.select().from(media).where(mediaRow(ctx, id)));
  return row ? mediaView(row) : null;
}

/** How many bytes each part has: all the same, the last one the rest. */
export function partSizes({ bytes, partBytes }: Pick<DirectUpload, 'bytes' | 'partBytes'>): number[] {
  const count = Math.ceil(bytes / partBytes);
  return Array.from({ length: count }, (_, index) => Math.min(partBytes, bytes - index * partBytes));
}

/** Parts that are there whole. One of another length is as good as missing: sent again, it is replaced. */
export async function wholeParts(upload: DirectUpload) {
  const sizes = partSizes(upload);
  const found = await listParts(upload);
  return found?.filter(({ number, bytes }) => bytes === sizes[number - 1]) ?? null;
}

/** The view of one that is not finished. @throws DomainError not_found when its bytes are gone */
export async function viewDirectUpload(upload: DirectUpload, arrived: number[]): Promise<DirectUploadView> {
  const { id, bytes, partBytes } = upload;
  const missing = partSizes(upload).flatMap((size, index) =>
    arrived.includes(index + 1) ? [] : [{ number: index + 1, size }],
  );
  const next = missing
    .slice(0, atOnce)
    .map(async ({ number, size }) => ({ number, url: await signPart(upload, number, size) }));
  return { id, bytes, partBytes, arrived, next: await Promise.all(next), mediaId: null };
}

/** Whether its parts were made one object already, by an end that was cut off. */
export const isJoined = async ({ key, bytes }: DirectUpload) => (await mediaStorage().size(key, 'source')) === bytes;
