import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import type { LibraryItem } from '@/lib/domain/library';
import type { TagView } from '@/lib/domain/views';
import type { Context } from '../context';
import { mediaView } from './media-view';
import { usesOf } from './uses';

const tagsJson = sql<TagView[]>`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)
    order by lower(t.name)), '[]'::json)
  from media_tags mt join tags t on t.organization_id = mt.organization_id and t.id = mt.tag_id
  where mt.organization_id = "media"."organization_id" and mt.media_id = "media"."id")`;

/** How many posts, deleted ones aside, need the file of this row. */
export const postCount = sql<number>`(select count(*)::int from ${usesOf(
  sql`"media"."organization_id"`,
  sql`"media"."id"`,
)} u join posts p on p.organization_id = "media"."organization_id" and p.id = u.post_id where p.deleted_at is null)`;

/** Files of the context's library as it shows them, deleted ones left out. */
export async function selectLibrary(
  tx: Transaction,
  ctx: Context,
  where: SQL | undefined,
  page: { orderBy: SQL[]; limit: number },
): Promise<LibraryItem[]> {
  const rows = await tx
    .select({ row: media, tags: tagsJson, posts: postCount })
    .from(media)
    .where(
      and(
        eq(media.organizationId, ctx.organizationId),
        eq(media.locationId, ctx.locationId),
        isNull(media.deletedAt),
        where,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return rows.map(({ row, tags, posts }) => ({
    ...mediaView(row),
    createdAt: row.createdAt.toISOString(),
    tags,
    posts,
  }));
}
