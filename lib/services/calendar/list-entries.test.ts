import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import { createContentEvent } from '../content-events/create-content-event';
import { createCategory } from '../labels/create-category';
import { createPost } from '../posts/create-post';
import { deletePost } from '../posts/delete-post';
import { seedMedia } from '../posts/testing';
import { listEntries } from './list-entries';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('what is planned in the range, on the location’s clock over a clock change, light and in order', async () => {
  const { ctx } = await seedLocation(database.db);
  const [one, two] = [
    await seedAccount(ctx, { position: 1 }),
    await seedAccount(ctx, { position: 0, network: 'bluesky' }),
  ];
  const image = await seedMedia(ctx);
  const category = await createCategory(ctx, { name: 'Tips', hue: 7 });
  const plan = (wallTime: string, timeZone: string, values: object = {}) =>
    createPost(ctx, { draft: PostDraft.parse({ summary: wallTime, schedule: { wallTime, timeZone }, ...values }) });
  await plan('2026-10-25T22:30', 'UTC');
  await plan('2026-10-24T18:00', 'America/New_York', {
    accountIds: [one, two],
    media: [{ mediaId: image }],
    categoryId: category.id,
    summary: 'é'.repeat(500),
  });
  await plan('2026-10-26T00:00', 'Europe/Berlin');
  const gone = await plan('2026-10-25T12:00', 'UTC');
  await deletePost(ctx, { postId: gone.id });
  const range = { from: '2026-10-24T22:00:00Z', to: '2026-10-25T23:00:00Z' };
  const { entries } = await listEntries(ctx, range);
  expect(entries.map(({ wallTime, timeZone }) => [wallTime, timeZone])).toEqual([
    ['2026-10-25T00:00', 'America/New_York'],
    ['2026-10-25T23:30', 'UTC'],
  ]);
  expect(entries[0]).toMatchObject({
    at: '2026-10-24T22:00:00.000Z',
    state: 'draft',
    movable: true,
    accountIds: [two, one],
    networks: ['bluesky', 'playground'],
    categoryHue: 7,
    thumbnailUrl: `/media/${image}/thumb.webp`,
    text: 'é'.repeat(160),
  });
  expect(entries[1]).toMatchObject({ accountIds: [], networks: [], categoryHue: null, thumbnailUrl: null });
  expect((await listEntries(ctx, { ...range, categoryId: [category.id], state: ['draft'] })).entries).toHaveLength(1);
  expect((await listEntries(ctx, { ...range, state: ['scheduled'] })).entries).toEqual([]);
  const other = await seedLocation(database.db);
  expect((await listEntries(other.ctx, range)).entries).toEqual([]);
});

test('a post with other media for one network is one chip, with its own picture first and theirs where it has none', async () => {
  const { ctx } = await seedLocation(database.db);
  const [own, theirs] = [await seedMedia(ctx), await seedMedia(ctx)];
  const schedule = { wallTime: '2026-11-02T09:00', timeZone: 'UTC' };
  const overrides = { x: { media: [{ mediaId: theirs }] }, mastodon: { media: [{ mediaId: theirs }] } };
  for (const media of [[{ mediaId: own }], []])
    await createPost(ctx, { draft: PostDraft.parse({ summary: 'Hi', schedule, media, overrides }) });
  const { entries } = await listEntries(ctx, { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' });
  expect(entries.map(({ thumbnailUrl }) => thumbnailUrl?.split('/')[2])).toEqual([own, theirs]);
});

test('read up to a place: all-day and timed entries of one instant fall on the right side, from either end', async () => {
  const { ctx } = await seedLocation(database.db, { timeZone: 'UTC' });
  const none = { description: '', url: null, state: 'planned', categoryId: null, campaignId: null } as const;
  const fields = { ...none, tagIds: [] };
  const schedule = (wallTime: string) => ({ wallTime, timeZone: 'UTC' });
  for (const day of ['02', '03']) {
    const start = `2026-11-${day}T00:00`;
    const end = `2026-11-0${Number(day) + 2}T00:00`;
    await createContentEvent(ctx, { ...fields, kind: 'note', title: day, start, end, allDay: true });
    await createContentEvent(ctx, { ...fields, kind: 'email', title: day, start, end: null, allDay: false });
    for (const summary of ['a', 'b'])
      await createPost(ctx, { draft: PostDraft.parse({ summary, schedule: schedule(start) }) });
  }
  const range = { from: '2026-11-01T00:00:00Z', to: '2026-11-10T00:00:00Z' };
  for (const backwards of [false, true]) {
    const all = (await listEntries(ctx, { ...range, backwards })).entries.map(({ id }) => id);
    expect(all).toHaveLength(8);
    const cursors: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await listEntries(ctx, { ...range, backwards, limit: 1, ...(cursor ? { cursor } : {}) });
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
      cursors.push(cursor);
    }
    for (const [index, until] of cursors.entries()) {
      const upTo = await listEntries(ctx, { ...range, backwards, until });
      expect(upTo).toMatchObject({ entries: all.slice(0, index + 1).map((id) => ({ id })), nextCursor: null });
      const before = cursors[index - 1];
      if (!before) continue;
      const between = await listEntries(ctx, { ...range, backwards, cursor: before, until });
      expect(between.entries.map(({ id }) => id)).toEqual([all[index]]);
    }
  }
});
