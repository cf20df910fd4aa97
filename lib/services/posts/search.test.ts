import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posts } from '@/db/schema/posts';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import { type Context, inLocation } from '../context';
import { createPost } from './create-post';
import { deletePost } from './delete-post';
import { listPosts } from './list-posts';
import { pageOfPosts, walkPosts } from './page-of-posts';
import { updatePost } from './update-post';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let other: Context;
const written = new Map<string, string>();
const write = (where: Context, summary: string) => createPost(where, { draft: PostDraft.parse({ summary }) });
const found = async (q: string, where = ctx) =>
  (await listPosts(where, { q })).posts.map(({ summary }) => summary.slice(0, 8)).sort();

beforeAll(async () => {
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db));
  ({ ctx: other } = await seedLocation(database.db));
  for (const summary of [
    '1 Fresh #oysters from the coast, with @mill.lane and @sea@social.example',
    '2 🦪oysters: see https://mill-lane.example/Menu?day=5.',
    '3 Äpfel für ÄRZTE. Кофе в Москве… It’s naïve & “quoted”',
    '4 東京で新しいコーヒー。土曜日に会いましょう',
    '5 Follow-up to snake_case_word, 3.5 kg at 10:30 (50% off)',
  ]) {
    written.set((await write(ctx, summary)).id, summary);
  }
  await write(other, '6 Oysters of others');
});
afterAll(() => database.close());

test.each([
  ['oysters', '12'],
  ['#oysters', '12'],
  ['#OYST', '12'],
  ['oysters fresh', '1'],
  ['oyst fresh', ''],
  ['ysters', ''],
  ['@mill.lane', '12'],
  ['mill.la', '12'],
  ['lane', '12'],
  ['lane.mill', ''],
  ['@sea@social.example', '1'],
  ['mill-lane.example/menu', '2'],
  ['🦪', '2'],
  ['äpfel ärzte', '3'],
  ['москв', '3'],
  ["it's", '3'],
  ['quoted naïve', '3'],
  ['コーヒー', '4'],
  ['京都', ''],
  ['土曜', '4'],
  ['follow-up', '5'],
  ['case', '5'],
  ['3.5', '5'],
  ['50%', '5'],
  ['#', '12345'],
  ['  ', '12345'],
  ["'); drop table posts; --", ''],
  [':* & | ! <-> \\ oysters', '12'],
])('%j finds %j', async (q, expected) => {
  expect((await found(q)).map((text) => text[0]).join('')).toBe(expected);
  // Walked instead, as words in thousands of posts are.
  const here = eq(posts.locationId, ctx.locationId);
  const ids = await inLocation(ctx, (tx) => tx.execute<{ id: string }>(walkPosts(here, { q }, pageOfPosts({}))));
  const walked = ids.map(({ id }) => written.get(id)?.[0]).sort();
  expect(walked.join('')).toBe(expected);
});

test('what changed is found by its new words only; deleted posts only among the deleted; others’ never', async () => {
  const post = await write(ctx, '7 Zucchini');
  await updatePost(ctx, { postId: post.id, version: post.version, draft: PostDraft.parse({ summary: '7 Squash' }) });
  expect([await found('zucchini'), await found('squash')]).toEqual([[], ['7 Squash']]);
  await deletePost(ctx, { postId: post.id });
  expect(await found('squash')).toEqual([]);
  expect((await listPosts(ctx, { q: 'squash', state: ['deleted'] })).posts).toHaveLength(1);
  expect(await found('oysters', other)).toEqual(['6 Oyster']);
});

test('the database’s own search answers nothing without a location, nor another’s', async () => {
  const ask = (organizationId: string, locationId: string) =>
    database.sql.begin(async (tx) => {
      await tx`select set_config('role', 'almanac_tenant', true),
        set_config('almanac.organization_id', ${organizationId}, true), set_config('almanac.location_id', ${locationId}, true)`;
      return tx`select almanac_search_posts('oysters')`;
    });
  expect(await ask(ctx.organizationId, ctx.locationId)).toHaveLength(2);
  expect(await ask(ctx.organizationId, other.locationId)).toHaveLength(0);
  expect(await ask(other.organizationId, ctx.locationId)).toHaveLength(0);
  for (const odd of ['', '*', "' | 'oysters"]) expect(await ask(ctx.organizationId, odd), odd).toHaveLength(0);
});

test('a page turned round is the same from the other end', async () => {
  for (const sort of ['recent', 'planned'] as const) {
    const all = async (order: 'asc' | 'desc') => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listPosts(ctx, { sort, order, limit: 2, cursor });
        ids.push(...page.posts.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return ids;
    };
    if (sort === 'planned') {
      for (const day of ['03', '01', '02']) {
        const schedule = { wallTime: `2099-01-${day}T09:00`, timeZone: 'UTC' };
        await createPost(ctx, { draft: PostDraft.parse({ summary: day, schedule }) });
      }
    }
    const up = await all('asc');
    expect(up).toHaveLength(sort === 'planned' ? 3 : 5);
    expect(await all('desc')).toEqual(up.toReversed());
    // A page of the middle read again up to where the next one begins, from either end.
    for (const [order, list] of [
      ['asc', up],
      ['desc', up.toReversed()],
    ] as const) {
      const first = await listPosts(ctx, { sort, order, limit: 1 });
      const second = await listPosts(ctx, { sort, order, limit: 1, cursor: first.nextCursor ?? '' });
      const between = { cursor: first.nextCursor ?? '', until: second.nextCursor ?? '' };
      const again = await listPosts(ctx, { sort, order, ...between });
      expect(again).toMatchObject({ posts: [{ id: list[1] }], nextCursor: null });
      expect((await listPosts(ctx, { sort, order, until: between.until })).posts.map(({ id }) => id)).toEqual(
        list.slice(0, 2),
      );
    }
  }
});

test('a place to stop at that is none of ours is refused beside its name', async () => {
  await expect(listPosts(ctx, { until: 'x' })).rejects.toMatchObject({
    code: 'invalid',
    detail: { issues: [{ path: 'until' }] },
  });
});
