// The list API as it would be without Almanac: Fastify, postgres.js, one query; no key, no tenant, no validation.
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import postgres from 'postgres';

const [, , url = '', organizationId = '', locationId = ''] = process.argv;
// As a role whose policy is "true": no walls to look at.
const sql = postgres(url, {
  max: 20,
  onnotice: () => {},
  connection: { role: 'almanac_system', application_name: 'bare' },
});
const app = Fastify();

app.get('/posts', async () => {
  const posts = await sql`select p.id, p.version, p.summary, p.type, p.state, p.scheduled_at as "scheduledAt",
      p.wall_time as "wallTime", p.time_zone as "timeZone", p.follow_up_comment as "followUpComment", p.details, p.overrides,
      p.link_preview as "linkPreview", p.mentions, p.apply_watermark as "applyWatermark",
      p.media_optimization as "mediaOptimization", p.shorten_links as "shortenLinks", p.created_at as "createdAt",
      p.updated_at as "updatedAt", to_json(c) as category, to_json(k) as campaign, to_json(u) as author,
      (select coalesce(json_agg(json_build_object('id', m.id, 'url', '/media/' || m.key, 'name', m.name, 'mimeType', m.mime_type,
          'bytes', m.bytes, 'width', m.width, 'height', m.height, 'altText', pm.alt_text, 'state', m.state)
          order by pm.position), '[]') from post_media pm
        join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
        where pm.organization_id = p.organization_id and pm.post_id = p.id) as media,
      (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name)), '[]') from post_tags pt
        join tags t on t.organization_id = pt.organization_id and t.id = pt.tag_id
        where pt.organization_id = p.organization_id and pt.post_id = p.id) as tags,
      (select coalesce(json_agg(json_build_object('id', b.id, 'accountId', b.account_id, 'network', a.network,
          'accountName', a.name, 'accountHandle', a.handle, 'accountAvatarUrl', a.avatar_url, 'state', b.state,
          'dueAt', b.due_at, 'publishedAt', b.published_at, 'remoteUrl', b.remote_url, 'failureReason', b.failure_reason,
          'needsPerson', b.needs_person, 'followUpState', b.follow_up_state) order by a.position, b.id), '[]')
        from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
        where b.organization_id = p.organization_id and b.post_id = p.id and b.state <> 'canceled') as publications
    from posts p left join categories c on c.organization_id = p.organization_id and c.id = p.category_id
      left join campaigns k on k.organization_id = p.organization_id and k.id = p.campaign_id
      left join (select id, name from users) u on u.id = p.author_id
    where p.organization_id = ${organizationId} and p.location_id = ${locationId} and p.deleted_at is null
    order by p.updated_at desc, p.id desc limit 50`;
  return { posts, nextCursor: posts.at(-1)?.id ?? null };
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.((app.server.address() as AddressInfo).port);
