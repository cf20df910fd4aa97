import { type SQL, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { iso } from '../iso';

// Rows become objects by row_to_json() and json_agg(row): half the work of json_build_object(), on the hottest read.
const ofPost = (table: SQL) =>
  sql`${table}.organization_id = ${posts.organizationId} and ${table}.post_id = ${posts.id}`;
const listOf = (rows: SQL) => sql`(select coalesce(json_agg(r), '[]'::json) from (${rows}) r)`;
const oneOf = (row: SQL) => sql`(select row_to_json(r) from (${row}) r)`;

// As mediaUrl(), thumbnailUrl() and canRetry() say it.
const url = sql`'/media/' || m.key`;
const thumbnailUrl = sql`'/media/' || m.key || '/thumb.webp' || case when m.state = 'ready' then '' else '?' || m.state end`;
const canRetry = sql`b.state = 'failed' or (b.state = 'published' and b.follow_up_state = 'failed')`;

/** The media of one scope, in order. */
const media = (scope: SQL) =>
  listOf(sql`select m.id, ${url} as url, ${thumbnailUrl} as "thumbnailUrl", m.name, m.mime_type as "mimeType", m.bytes,
      m.width, m.height, pm.alt_text as "altText", m.state, m.failure_reason as "failureReason", m.animated, m.video,
      m.focal_point as "focalPoint", m.folder_id as "folderId", pm.edit
    from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
    where ${ofPost(sql`pm`)} and pm.scope = ${scope} order by pm.position`);

const tags = listOf(sql`select t.id, t.name
  from post_tags pt join tags t on t.organization_id = pt.organization_id and t.id = pt.tag_id
  where ${ofPost(sql`pt`)} order by lower(t.name)`);

const publications = listOf(sql`select b.id, b.account_id as "accountId", a.network, a.name as "accountName",
    a.handle as "accountHandle", a.avatar_url as "accountAvatarUrl", b.state,
    ${iso(sql`coalesce(b.due_at, b.follow_up_due_at)`)} as "dueAt", ${iso(sql`b.published_at`)} as "publishedAt",
    b.remote_url as "remoteUrl", coalesce(b.failure_reason, b.follow_up_reason) as "failureReason",
    b.needs_person as "needsPerson", b.remind,
    ${iso(sql`b.reminded_at`)} as "remindedAt", b.follow_up_state as "followUpState", ${canRetry} as "canRetry"
  from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
  where ${ofPost(sql`b`)} and b.state <> 'canceled' order by a.position, b.id`);

const named = (table: SQL, id: SQL, more = sql``) =>
  oneOf(
    sql`select x.id, x.name ${more} from ${table} x where x.organization_id = ${posts.organizationId} and x.id = ${id}`,
  );

// `media: true` says that a scope has its own, even none; they stand in post_media.
const overrides = sql`case when ${posts.overrides} = '{}' then '{}'::json else
  (select json_object_agg(o.scope, case when o.value -> 'media' = 'true'
    then (o.value - 'media') || jsonb_build_object('media', ${media(sql`o.scope`)}) else o.value - 'media' end)
  from jsonb_each(${posts.overrides}) as o(scope, value)) end`;

const linkPreview = sql`${posts.linkPreview} || jsonb_build_object('imageUrl', (select ${url} from media m
  where m.organization_id = ${posts.organizationId} and m.id = ${posts.linkPreview} ->> 'imageMediaId'))`;

const schedule = sql`case when ${posts.wallTime} <> '' and ${posts.timeZone} <> '' then
  json_build_object('wallTime', ${posts.wallTime}, 'timeZone', ${posts.timeZone}) end`;

/** A PostView, made by PostgreSQL of a row of `posts`: what is read often goes out as it comes in. */
export const postJson = oneOf(sql`select ${posts.id} as id, ${posts.version} as version, ${posts.summary} as summary,
  ${posts.type} as type, ${posts.state} as state, ${iso(posts.scheduledAt)} as "scheduledAt", ${schedule} as schedule,
  ${media(sql`''`)} as media, ${tags} as tags,
  ${named(sql`categories`, sql`${posts.categoryId}`, sql`, x.hue`)} as category,
  ${posts.followUpComment} as "followUpComment", ${posts.details} as details, ${overrides} as overrides,
  ${named(sql`campaigns`, sql`${posts.campaignId}`)} as campaign, ${linkPreview} as "linkPreview",
  ${posts.mentions} as mentions, ${posts.applyWatermark} as "applyWatermark",
  ${posts.mediaOptimization} as "mediaOptimization", ${posts.shortenLinks} as "shortenLinks",
  ${oneOf(sql`select u.id, u.name from users u where u.id = ${posts.authorId}`)} as author,
  ${publications} as publications, ${iso(posts.createdAt)} as "createdAt", ${iso(posts.updatedAt)} as "updatedAt"`);
