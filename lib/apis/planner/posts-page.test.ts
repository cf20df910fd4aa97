import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedLocation } from '@/db/testing';
import { readRoutes } from '@/lib/contracts/planner/read-routes';
import { canRetry } from '@/lib/domain/can-retry';
import { PostDraft } from '@/lib/domain/post';
import { database } from '@/lib/server/database';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { revokeApiKey } from '@/lib/services/api-keys/revoke-api-key';
import type { Context } from '@/lib/services/context';
import { createCampaign } from '@/lib/services/labels/create-campaign';
import { createCategory } from '@/lib/services/labels/create-category';
import { createTag } from '@/lib/services/labels/create-tag';
import { mediaUrl, thumbnailUrl } from '@/lib/services/media/media-url';
import { createPost } from '@/lib/services/posts/create-post';
import { deletePost } from '@/lib/services/posts/delete-post';
import { listPosts } from '@/lib/services/posts/list-posts';
import { readPostsJson } from '@/lib/services/posts/read-posts-json';
import { seedMedia, setPublication } from '@/lib/services/posts/testing';
import { plannerBranch } from './index';
import { openTestServer } from './testing';

const answer = readRoutes['/locations/{locationId}/posts']['~orpc'].outputSchema;
let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let key: { id: string; token: string };

beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
  ({ ctx } = await seedLocation(server.db));
  key = await createApiKey(ctx, { name: 'Program', scopes: ['read'] });
  const accounts = [await seedAccount(ctx, { position: 2 }), await seedAccount(ctx, { network: 'bluesky' })];
  const [ready, working] = [await seedMedia(ctx), await seedMedia(ctx, { state: 'processing' })];
  const labels = {
    categoryId: (await createCategory(ctx, { name: 'Tips', hue: 7 })).id,
    campaignId: (await createCampaign(ctx, { name: 'Summer' })).id,
    tagIds: [(await createTag(ctx, { name: 'b' })).id, (await createTag(ctx, { name: 'A' })).id],
  };
  const media = [
    { mediaId: working, altText: 'soon' },
    { mediaId: ready, edit: { alt: 1 } },
  ];
  const linkPreview = { url: 'https://example.com/', title: 'T', description: '', imageMediaId: ready };
  const full = { summary: '“Full” \\ 🦪\n"', accountIds: accounts, media, linkPreview, ...labels };
  const overrides = { bluesky: { summary: 'short', media: [{ mediaId: ready }] }, x: { media: [] }, mastodon: {} };
  const schedule = { wallTime: '2099-10-25T02:30', timeZone: 'Europe/Berlin' };
  const drafts = [{ summary: 'bare' }, { ...full, overrides, schedule }, { ...full, linkPreview: null, schedule }];
  const posts = [];
  for (const draft of drafts) posts.push(await createPost(ctx, { draft: PostDraft.parse(draft) }));
  const [failed, published] = posts[1]?.publications ?? [];
  await setPublication(ctx, failed?.id ?? '', { state: 'failed', failureReason: 'No', dueAt: new Date('2099-01-01') });
  const publishedAt = new Date('2026-01-02T03:04:05.678Z');
  await setPublication(ctx, published?.id ?? '', { state: 'published', publishedAt, followUpState: 'failed' });
  const gone = await createPost(ctx, { draft: PostDraft.parse({ summary: 'gone', schedule }) });
  await deletePost(ctx, { postId: gone.id });
  for (let index = 0; index < 4; index += 1) await createPost(ctx, { draft: PostDraft.parse({ schedule }) });
});
afterAll(() => server.close());

const ask = async (query: string, token = key.token, locationId = ctx.locationId) => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${server.url}/api/planner/locations/${locationId}/posts${query}`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const read = (page: object, token = key.token, locationId = ctx.locationId) =>
  readPostsJson(database().sql, { token, locationId, now: new Date(), page });

test('both ways answer the same, in every order and to the last page, as the contract says', async () => {
  expect(await read({})).toBeNull();
  expect((await ask('')).status).toBe(200);
  let pages = 0;
  for (const sort of ['recent', 'planned'] as const) {
    for (const order of [undefined, 'asc', 'desc'] as const) {
      for (const limit of [undefined, 3]) {
        let cursor: string | undefined;
        do {
          const page = { sort, order, limit, cursor };
          const query = new URLSearchParams(Object.entries(page).flatMap(([k, v]) => (v ? [[k, String(v)]] : [])));
          const short = await ask(`?${query}`);
          expect(short.type).toBe('application/json; charset=utf-8');
          expect(short.text).toBe(await read(page));
          const long = await listPosts(ctx, page);
          expect(JSON.parse(short.text)).toEqual(long);
          expect(answer?.parse(JSON.parse(short.text))).toEqual(JSON.parse(short.text));
          cursor = long.nextCursor ?? undefined;
          pages += 1;
        } while (cursor);
      }
    }
  }
  const { posts } = await listPosts(ctx, {});
  for (const publication of posts.flatMap((post) => post.publications))
    expect(publication.canRetry).toBe(canRetry(publication));
  for (const { id, url, thumbnailUrl: still, state } of posts.flatMap((post) => post.media))
    expect([url, still]).toEqual([mediaUrl(id), thumbnailUrl(id, state)]);
  expect(pages).toBe(3 * (1 + 3) + 3 * (1 + 2));
  expect((await ask('')).text).toContain('"canRetry":true');
});

test('what is refused is refused in words, and filters take the other way', async () => {
  for (const query of ['limit=0', 'limit=ten', 'cursor=nonsense', 'sort=odd', 'limit=1&limit=2', 'state=gone']) {
    const { status, text } = await ask(`?${query}`);
    expect([query, status, typeof JSON.parse(text).error.message]).toEqual([query, 400, 'string']);
  }
  expect(JSON.parse((await ask('?q=full')).text).posts).toHaveLength(2);
  expect((await ask('', 'pit-nonsense')).status).toBe(401);
});

test('a key opens its own location only, until it is revoked or expired, and only with its scope', async () => {
  const other = await seedLocation(server.db);
  expect(await read({}, key.token, other.locationId)).toBeNull();
  expect((await ask('', key.token, other.locationId)).status).toBe(404);
  const theirs = await createApiKey(other.ctx, { name: 'Theirs', scopes: ['read'] });
  expect(JSON.parse((await ask('', theirs.token, other.locationId)).text)).toEqual({ posts: [], nextCursor: null });
  expect(await read({}, theirs.token, other.locationId)).toBe('{"posts":[],"nextCursor":null}');
  expect(await read({}, theirs.token)).toBeNull();

  const brief = await createApiKey(ctx, { name: 'Brief', scopes: ['write'], expiresAt: '2099-01-01T00:00:00Z' });
  expect((await ask('', brief.token)).status).toBe(403);
  await expect(read({}, brief.token)).rejects.toMatchObject({ code: 'forbidden' });
  const late = { token: brief.token, locationId: ctx.locationId, now: new Date('2099-01-02'), page: {} };
  expect(await readPostsJson(database().sql, late)).toBeNull();

  expect(await read({})).not.toBeNull();
  await revokeApiKey(ctx, { keyId: key.id });
  expect(await read({})).toBeNull();
  expect((await ask('')).status).toBe(401);
});

test('nothing of the tenant stays behind on the connection', async () => {
  const settings = await database().sql`select current_setting('almanac.organization_id', true) as organization,
    current_setting('plan_cache_mode') as plans, current_user <> 'almanac_tenant' as self`;
  expect([settings[0]?.organization || '', settings[0]?.plans, settings[0]?.self]).toEqual(['', 'auto', true]);
});
