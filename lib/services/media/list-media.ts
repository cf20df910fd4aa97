import { and, desc, eq, inArray, isNull, like, not, or, type SQL, sql } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import type { LibraryItem } from '@/lib/domain/library';
import type { MediaKind } from '@/lib/domain/media-kind';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { readCursor, writeCursor } from '../posts/page-cursor';
import { postCount, selectLibrary } from './select-library';

export type ListMedia = {
  folderId?: string;
  q?: string;
  tagId?: string;
  kind?: MediaKind;
  unused?: boolean;
  cursor?: string;
  limit?: number;
};

const ofKind = (kind: MediaKind) => {
  const isImage = like(media.mimeType, 'image/%');
  const isVideo = like(media.mimeType, 'video/%');
  if (kind === 'document') return not(or(isImage, isVideo) as SQL);
  return kind === 'image' ? isImage : isVideo;
};
const words = (q = '') =>
  q
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

const filter = ({ folderId, q, tagId, kind, unused }: ListMedia) =>
  and(
    folderId === 'top' ? isNull(media.folderId) : undefined,
    folderId && folderId !== 'top' ? eq(media.folderId, folderId) : undefined,
    ...words(q).map((word) => sql`(${media.name} ilike ${word} or ${media.altText} ilike ${word})`),
    tagId
      ? sql`exists (select 1 from media_tags mt where mt.organization_id = "media"."organization_id"
          and mt.media_id = "media"."id" and mt.tag_id = ${tagId})`
      : undefined,
    kind && ofKind(kind),
    unused ? sql`${postCount} = 0` : undefined,
  );

/** A page of the library by keyset, newest first. A folder of another location simply has nothing in it. */
export async function listMedia(
  ctx: Context,
  input: ListMedia,
): Promise<{ media: LibraryItem[]; nextCursor: string | null; processing: number }> {
  requirePermission(ctx.actor, 'location.read');
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 100);
  const after = input.cursor ? readCursor(input.cursor) : null;
  const where = and(
    filter(input),
    after ? sql`(${media.createdAt}, ${media.id}) < (${after.at}::timestamptz, ${after.id}::text)` : undefined,
  );
  const orderBy = [desc(media.createdAt), desc(media.id)];
  return inLocation(ctx, async (tx) => {
    const rows = await selectLibrary(tx, ctx, where, { orderBy, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const [working] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(media)
      .where(
        and(
          eq(media.organizationId, ctx.organizationId),
          eq(media.locationId, ctx.locationId),
          inArray(media.state, ['processing']),
          isNull(media.deletedAt),
        ),
      );
    return {
      media: page,
      nextCursor: last ? writeCursor(last.createdAt, last.id) : null,
      processing: working?.count ?? 0,
    };
  });
}
