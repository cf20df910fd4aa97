import path from 'node:path';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { httpRequest } from '@/lib/providers/http';
import { type Context, inLocation } from '../context';
import { MediaRefused } from '../media/media-refused';
import { mediaUrl } from '../media/media-url';
import { uploadMedia } from '../media/upload-media';
import { linkCardsFolder } from './link-cards-folder';

type CardImage = { imageMediaId: string; imageUrl: string };
const imageLimits = { bytes: 10_000_000, milliseconds: 10_000, hops: 3 };

const from = (ctx: Context, sourceUrl: string) =>
  and(
    eq(media.organizationId, ctx.organizationId),
    eq(media.locationId, ctx.locationId),
    eq(media.sourceUrl, sourceUrl),
    isNull(media.deletedAt),
  );

async function findKept(ctx: Context, sourceUrl: string): Promise<CardImage | null> {
  const [row] = await inLocation(ctx, (tx) =>
    tx
      .select({ id: media.id, key: media.key })
      .from(media)
      .where(from(ctx, sourceUrl))
      .orderBy(desc(media.createdAt))
      .limit(1),
  );
  return row ? { imageMediaId: row.id, imageUrl: mediaUrl(row.key) } : null;
}

function nameOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const name = path.basename(pathname);
  return /\.(jpe?g|png|gif|webp|avif)$/i.test(name) ? name : hostname;
}

function noImage(error: unknown): null {
  if (error instanceof MediaRefused) return null;
  throw error;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/**
 * The image of a card as a file of the library, fetched by the guard and checked like every upload; one that came from
 * the same address before is used again. Null for what is no image we take or cannot be had: a card goes without.
 */
export async function keepCardImage(ctx: Context, sourceUrl: string): Promise<CardImage | null> {
  const kept = await findKept(ctx, sourceUrl);
  if (kept) return kept;
  const signal = AbortSignal.timeout(imageLimits.milliseconds);
  const answer = await httpRequest({ signal, record: () => {} }, sourceUrl, {
    headers: { accept: 'image/webp,image/png,image/jpeg,image/gif;q=0.8' },
    follow: imageLimits.hops,
    maxBytes: imageLimits.bytes,
    plain: true,
    timeout: imageLimits.milliseconds,
  }).catch(() => null);
  const contentType = answer?.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (answer?.status !== 200 || !/^image\/(jpeg|png|gif|webp|avif)$/i.test(contentType)) return null;
  const folderId = await linkCardsFolder(ctx);
  const body = once(answer.body);
  const file = await uploadMedia(ctx, { name: nameOf(sourceUrl), contentType, body, folderId }).catch(noImage);
  if (!file) return null;
  await inLocation(ctx, (tx) =>
    tx
      .update(media)
      .set({ sourceUrl })
      .where(and(eq(media.organizationId, ctx.organizationId), eq(media.id, file.id))),
  );
  return { imageMediaId: file.id, imageUrl: file.url };
}
