import { type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { iso } from '../iso';

const ofPost = (table: SQL) =>
  sql`${table}.organization_id = ${posts.organizationId} and ${table}.post_id = ${posts.id}`;
// As mediaUrl(), thumbnailUrl() and canRetry() say it.
const url = sql`'/media/' || m.key`;
const thumbnailUrl = sql`'/media/' || m.key || '/thumb.webp' || case when m.state = 'ready' then '' else '?' || m.state end`;
const canRetry = sql`b.state = 'failed' or (b.state = 'published' and b.follow_up_state = 'failed')`;

/** The media of one scope, in order. */
const media = (scope: SQL) => sql`(select coalesce(json_agg(json_build_object('id', m.id, 'url', ${url},
    'thumbnailUrl', ${thumbnailUrl}, 'name', m.name, 'mimeType', m.mime_type, 'bytes', m.bytes, 'width', m.width,
    'height', m.height, 'altText', pm.alt_text, 'state', m.state, 'failureReason', m.failure_reason,
    'animated', m.animated, 'video', m.video, 'focalPoint', m.focal_point, 'folderId', m.folder_id, 'edit', pm.edit)
    order by pm.position), '[]'::json)
  from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
  where ${ofPost(sql`pm`)} and pm.scope = ${scope})`;

const tags = sql`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name)), '[]'::json)
  from post_tags pt join tags t on t.organization_id = pt.organization_id and t.id = pt.tag_id where ${ofPost(sql`pt`)})`;

const publications = sql`(select coalesce(json_agg(json_build_object('id', b.id,
    'accountId', b.account_id, 'network', a.network, 'accountName', a.name, 'accountHandle', a.handle,
    'accountAvatarUrl', a.avatar_url, 'state', b.state, 'dueAt', ${iso(sql`coalesce(b.due_at, b.follow_up_due_at)`)},
    'publishedAt', ${iso(sql`b.published_at`)}, 'remoteUrl', b.remote_url,
    'failureReason', coalesce(b.failure_reason, b.follow_up_reason), 'needsPerson', b.needs_person,
    'followUpState', b.follow_up_state, 'canRetry', ${canRetry}) order by a.position, b.id), '[]'::json)
  from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
  where ${ofPost(sql`b`)} and b.state <> 'canceled')`;

const named = (table: SQL, id: SQL, more = sql``) => sql`(select json_build_object('id', x.id, 'name', x.name ${more})
  from ${table} x where x.organization_id = ${posts.organizationId} and x.id = ${id})`;

// `media: true` says that a scope has its own, even none; they stand in post_media.
const overrides = sql`case when ${posts.overrides} = '{}' then '{}'::json else
  (select json_object_agg(o.scope, case when o.value -> 'media' = 'true'
    then (o.value - 'media') || jsonb_build_object('media', ${media(sql`o.scope`)}) else o.value - 'media' end)
  from jsonb_each(${posts.overrides}) as o(scope, value)) end`;

const linkPreview = sql`${posts.linkPreview} || jsonb_build_object('imageUrl', (select ${url} from media m
  where m.organization_id = ${posts.organizationId} and m.id = ${posts.linkPreview} ->> 'imageMediaId'))`;

/** A PostView, made by PostgreSQL of a row of `posts`: what is read often goes out as it comes in. */
export const postJson = sql`json_build_object('id', ${posts.id}, 'version', ${posts.version},
  'summary', ${posts.summary}, 'type', ${posts.type}, 'state', ${posts.state}, 'scheduledAt', ${iso(posts.scheduledAt)},
  'schedule', case when ${posts.wallTime} <> '' and ${posts.timeZone} <> ''
    then json_build_object('wallTime', ${posts.wallTime}, 'timeZone', ${posts.timeZone}) end,
  'media', ${media(sql`''`)}, 'tags', ${tags},
  'category', ${named(sql`categories`, sql`${posts.categoryId}`, sql`, 'hue', x.hue`)},
  'followUpComment', ${posts.followUpComment}, 'details', ${posts.details}, 'overrides', ${overrides},
  'campaign', ${named(sql`campaigns`, sql`${posts.campaignId}`)}, 'linkPreview', ${linkPreview},
  'mentions', ${posts.mentions}, 'applyWatermark', ${posts.applyWatermark},
  'mediaOptimization', ${posts.mediaOptimization}, 'shortenLinks', ${posts.shortenLinks},
  'author', (select json_build_object('id', u.id, 'name', u.name) from users u where u.id = ${posts.authorId}),
  'publications', ${publications}, 'createdAt', ${iso(posts.createdAt)}, 'updatedAt', ${iso(posts.updatedAt)})`;
