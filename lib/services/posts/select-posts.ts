import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { campaigns, categories, posts } from '@/db/schema/posts';
import { users } from '@/db/schema/users';
import { canRetry } from '@/lib/domain/can-retry';
import type { CategoryView, PostMediaView, PostView, PublicationView, TagView } from '@/lib/domain/views';
import type { Context } from '../context';
import { iso } from '../iso';
import { mediaUrl, thumbnailUrl } from '../media/media-url';

type MediaJson = Omit<PostMediaView, 'url' | 'thumbnailUrl'> & { key: string; scope: string };
type PublicationJson = Omit<PublicationView, 'canRetry'>;

const mediaJson = sql<MediaJson[]>`(select coalesce(json_agg(json_build_object('id', m.id, 'key', m.key, 'name', m.name,
    'mimeType', m.mime_type, 'bytes', m.bytes, 'width', m.width, 'height', m.height, 'altText', pm.alt_text,
    'state', m.state, 'failureReason', m.failure_reason, 'animated', m.animated, 'video', m.video,
    'focalPoint', m.focal_point, 'folderId', m.folder_id, 'edit', pm.edit, 'scope', pm.scope)
    order by pm.position), '[]'::json)
  from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
  where pm.organization_id = ${posts.organizationId} and pm.post_id = ${posts.id})`;

const tagsJson = sql<TagView[]>`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)
    order by lower(t.name)), '[]'::json)
  from post_tags pt join tags t on t.organization_id = pt.organization_id and t.id = pt.tag_id
  where pt.organization_id = ${posts.organizationId} and pt.post_id = ${posts.id})`;

const publicationsJson = sql<PublicationJson[]>`(select coalesce(json_agg(json_build_object('id', b.id,
    'accountId', b.account_id, 'network', a.network, 'accountName', a.name, 'accountHandle', a.handle,
    'accountAvatarUrl', a.avatar_url, 'state', b.state, 'dueAt', ${iso(sql`coalesce(b.due_at, b.follow_up_due_at)`)},
    'publishedAt', ${iso(sql`b.published_at`)}, 'remoteUrl', b.remote_url,
    'failureReason', coalesce(b.failure_reason, b.follow_up_reason), 'needsPerson', b.needs_person,
    'followUpState', b.follow_up_state) order by a.position, b.id), '[]'::json)
  from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
  where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled')`;

const cardKey = sql<string | null>`(select m.key from media m
  where m.organization_id = ${posts.organizationId} and m.id = ${posts.linkPreview} ->> 'imageMediaId')`;

const mediaOf = (all: MediaJson[], scope: string): PostMediaView[] =>
  all
    .filter((item) => item.scope === scope)
    .map(({ key, scope: _, ...item }) => ({
      ...item,
      url: mediaUrl(key),
      thumbnailUrl: thumbnailUrl(key, item.state),
    }));

/** Everything a page of posts shows, in one query. `where` is narrowed to the context's location. */
export async function selectPosts(
  tx: Transaction,
  ctx: Context,
  where: SQL | undefined,
  page: { orderBy: SQL[]; limit: number },
): Promise<PostView[]> {
  const rows = await tx
    .select({
      post: posts,
      category: { id: categories.id, name: categories.name, hue: categories.hue },
      campaign: { id: campaigns.id, name: campaigns.name },
      cardKey: cardKey,
      author: { id: users.id, name: users.name },
      media: mediaJson,
      tags: tagsJson,
      publications: publicationsJson,
    })
    .from(posts)
    // The joins also make drizzle write "posts"."id" in the sub-selects above instead of a bare, wrong "id".
    .leftJoin(categories, and(eq(categories.organizationId, posts.organizationId), eq(categories.id, posts.categoryId)))
    .leftJoin(campaigns, and(eq(campaigns.organizationId, posts.organizationId), eq(campaigns.id, posts.campaignId)))
    .leftJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId), where))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return rows.map(({ post, category, campaign, cardKey, author, media, tags, publications }) => ({
    id: post.id,
    version: post.version,
    summary: post.summary,
    type: post.type,
    state: post.state,
    scheduledAt: post.scheduledAt?.toISOString() ?? null,
    schedule: post.wallTime && post.timeZone ? { wallTime: post.wallTime, timeZone: post.timeZone } : null,
    media: mediaOf(media, ''),
    tags,
    category: category satisfies CategoryView | null,
    followUpComment: post.followUpComment,
    details: post.details,
    overrides: Object.fromEntries(
      Object.entries(post.overrides).map(([scope, { media: has, ...rest }]) => {
        return [scope, has ? { ...rest, media: mediaOf(media, scope) } : rest];
      }),
    ),
    campaign,
    linkPreview: post.linkPreview && { ...post.linkPreview, imageUrl: cardKey && mediaUrl(cardKey) },
    mentions: post.mentions,
    applyWatermark: post.applyWatermark,
    mediaOptimization: post.mediaOptimization,
    shortenLinks: post.shortenLinks,
    author,
    publications: publications.map((publication) => ({ ...publication, canRetry: canRetry(publication) })),
    createdAt: post.createdAt.toISOString(),
    updatedAt: post.updatedAt.toISOString(),
  }));
}
