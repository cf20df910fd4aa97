import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shortLinks } from '@/db/schema/writing';
import { asSystem } from '@/db/tenant';
import { seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { Context } from '@/lib/services/context';
import { createPost } from '@/lib/services/posts/create-post';
import { shortenLinks } from '@/lib/services/short-links/shorten-links';
import { openTestServer } from './planner/testing';
import { shortLinksBranch } from './short-links';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let postId: string;
const base = 'https://al.example';
const long = (name: string) => `https://shop.example/${name}?${'q=1&'.repeat(20)}`;

beforeAll(async () => {
  server = await openTestServer([shortLinksBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(server.db));
  postId = (await createPost(ctx, { draft: emptyPostDraft })).id;
});

const shorten = (urls: string[], post = postId) => {
  const { organizationId, locationId } = ctx;
  return shortenLinks(server.db, base, { organizationId, locationId, postId: post }, urls);
};
const rows = () => asSystem(server.db, (tx) => tx.select().from(shortLinks).where(eq(shortLinks.postId, postId)));
const follow = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
const pathOf = (address: string | undefined) => new URL(address ?? '').pathname;

test('a post has one short address for a link, however many ask at once; another post has another', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => shorten([long('a'), long('b')])));
  const [first] = asked;
  for (const one of asked) expect(one).toEqual(first);
  expect(first?.get(long('a'))).toMatch(/^https:\/\/al\.example\/s\/[0-9A-Za-z]{8}$/);
  expect(await rows()).toHaveLength(2);
  const { id } = await createPost(ctx, { draft: emptyPostDraft });
  expect((await shorten([long('a')], id)).get(long('a'))).not.toBe(first?.get(long('a')));
});

test('what would not get shorter, is too long to keep, or is short already, stays', async () => {
  const known = [...(await shorten([long('a')])).values()][0] ?? '';
  const urls = ['https://a.example', `${base}/s/${'x'.repeat(60)}`, known, long('x'.repeat(3000))];
  expect((await shorten(urls)).size).toBe(0);
  expect(await rows()).toHaveLength(1);
});

test('a code that is taken by another link gives way to the next', async () => {
  const address = (await shorten([long('a')])).get(long('a'));
  const { id } = await createPost(ctx, { draft: emptyPostDraft });
  // As if another post's link had had this very code first.
  await asSystem(server.db, (tx) => tx.update(shortLinks).set({ postId: id }).where(eq(shortLinks.postId, postId)));
  const other = (await shorten([long('a')])).get(long('a'));
  expect(other).toMatch(/\/s\/\w{8}$/);
  expect(other).not.toBe(address);
});

test('following leads on and counts; looking does not count', async () => {
  const path = pathOf((await shorten([long('a')])).get(long('a')));
  const answer = await follow(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, long('a')]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  await Promise.all(Array.from({ length: 5 }, () => follow(`${path}?utm=x`)));
  await follow(path, { method: 'HEAD' });
  await follow(path, { headers: { 'user-agent': 'Almanac' } });
  expect(await rows()).toMatchObject([{ clicks: 6 }]);
});

test('nothing but a stored link is followed', async () => {
  const page = await follow('/s/abcd1234', { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('This short link leads nowhere');
  for (const path of ['/s/abcd1234', '/s/', '/s//evil.example', '/s/https:%2F%2Fevil.example', '/s/..%2f', "/s/'--"]) {
    const answer = await follow(path);
    expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 404, null]);
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
  }
  const [row] = [...(await shorten([long('a')])).values()];
  await asSystem(server.db, (tx) =>
    tx.update(shortLinks).set({ url: 'javascript:alert(1)' }).where(eq(shortLinks.postId, postId)),
  );
  expect((await follow(pathOf(row))).status).toBe(404);
  expect((await follow(pathOf(row), { method: 'POST' })).status).toBe(405);
});
