import { describe, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount, seedLocation } from '@/db/testing';
import type { PostDraft } from '@/lib/domain/post';
import { createCategory } from '../labels/create-category';
import { createTag } from '../labels/create-tag';
import { accountId, ctx, database, openHouse } from '../testing';
import { createPost } from './create-post';
import { getPost } from './get-post';
import { publishPostNow } from './publish-post-now';
import { reschedulePost } from './reschedule-post';
import { schedulePost } from './schedule-post';
import {
  berlin,
  draftOf,
  onlyPublication,
  readPublication,
  seedMedia,
  seedScheduled,
  setPublication,
  testNow,
} from './testing';
import { unschedulePost } from './unschedule-post';

openHouse(testNow);

const scheduled = (values: Partial<PostDraft> = {}) => seedScheduled(ctx, accountId, values);

describe('create', () => {
  test('everything a draft holds comes back in the view', async () => {
    const bluesky = await seedAccount(ctx, {
      network: 'bluesky',
      name: 'Blue',
      limits: { maxCharacters: 300 },
      position: 1,
    });
    const image = await seedMedia(ctx, { name: 'cat.png' });
    const tag = await createTag(ctx, { name: 'News' });
    const category = await createCategory(ctx, { name: 'Tips', hue: 3 });
    const details = { mastodon: { visibility: 'unlisted' as const } };
    const post = await createPost(ctx, {
      draft: draftOf({
        accountIds: [bluesky, accountId, accountId],
        media: [{ mediaId: image, altText: 'A cat', edit: {} }],
        tagIds: [tag.id],
        categoryId: category.id,
        followUpComment: 'More',
        schedule: berlin('2026-03-29T02:30'),
        details,
      }),
    });
    expect(post).toMatchObject({
      version: 1,
      summary: 'Hello',
      type: 'post',
      state: 'draft',
      details,
      tags: [tag],
      category,
      followUpComment: 'More',
      scheduledAt: '2026-03-29T01:00:00.000Z',
      schedule: berlin('2026-03-29T02:30'),
      author: { name: 'Ada Owner' },
      createdAt: '2026-12-01T08:00:30.000Z',
      media: [
        {
          id: image,
          name: 'cat.png',
          altText: 'A cat',
          url: `/media/${image}`,
          thumbnailUrl: `/media/${image}/thumb.webp`,
        },
      ],
      publications: [
        {
          accountId,
          network: 'playground',
          state: 'draft',
          dueAt: null,
          canRetry: false,
          followUpState: 'none',
        },
        { accountId: bluesky, network: 'bluesky', accountName: 'Blue', state: 'draft' },
      ],
    });
    expect(await getPost(ctx, { postId: post.id })).toEqual(post);
  });

  test('a chosen id makes one post, however often it is sent', async () => {
    const postId = newId();
    const first = await createPost(ctx, { postId, draft: draftOf() });
    expect(await createPost(ctx, { postId, draft: draftOf({ summary: 'Again' }) })).toEqual(first);
    const other = await seedLocation(database.db, { now: testNow });
    // Ids are unique in an organization; another one may use the same.
    expect((await createPost(other.ctx, { postId, draft: draftOf() })).id).toBe(postId);
  });

  test('an empty draft is fine; scheduling it is not, and nothing is created then', async () => {
    const post = await createPost(ctx, { draft: draftOf({ summary: '' }) });
    expect(post.publications).toEqual([]);
    const postId = newId();
    await expect(scheduled({ summary: '', followUpComment: '' })).rejects.toMatchObject({
      code: 'invalid',
      detail: { issues: [{ path: 'summary', message: expect.stringContaining('needs a text or an image') }] },
    });
    await expect(
      createPost(ctx, { postId, draft: draftOf({ schedule: berlin('2026-12-24T10:00') }), intent: 'schedule' }),
    ).rejects.toMatchObject({ code: 'invalid', detail: { issues: [{ path: 'accountIds' }] } });
    await expect(getPost(ctx, { postId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an unknown account is named', async () => {
    const unknown = newId();
    await expect(createPost(ctx, { draft: draftOf({ accountIds: [accountId, unknown] }) })).rejects.toMatchObject({
      code: 'not_found',
      message: `The account ${unknown} was not found in this location.`,
    });
  });
});

describe('schedule', () => {
  test('makes every account due at the instant, with the content’s fingerprint', async () => {
    const post = await scheduled({ followUpComment: 'More' });
    expect(post).toMatchObject({ state: 'scheduled', scheduledAt: '2026-12-01T09:00:00.000Z', version: 2 });
    const row = await readPublication(ctx, onlyPublication(post).id);
    expect(row).toMatchObject({
      state: 'scheduled',
      dueAt: new Date('2026-12-01T09:00:00Z'),
      followUpState: 'waiting',
    });
    expect(row.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('refuses a past time and names the earliest possible one', async () => {
    await expect(scheduled({ schedule: berlin('2026-12-01T09:00') })).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        issues: [
          {
            path: 'schedule.wallTime',
            message: 'This time has passed. The earliest possible time is 2026-12-01 09:01 (Europe/Berlin).',
          },
        ],
      },
    });
  });

  test('refuses what the network would: 301 graphemes on Bluesky', async () => {
    const bluesky = await seedAccount(ctx, { network: 'bluesky', provider: 'bluesky', limits: {} });
    const post = await createPost(ctx, { draft: draftOf({ accountIds: [bluesky], summary: '👨‍👩‍👧‍👦'.repeat(301) }) });
    const attempt = schedulePost(ctx, { postId: post.id, schedule: berlin('2026-12-24T10:00') });
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        issues: [{ path: 'summary', message: 'Bluesky allows 300 characters; this has 301. Shorten it by 1.' }],
      },
    });
    expect((await getPost(ctx, { postId: post.id })).state).toBe('draft');
  });

  test('refuses an account that has to be reconnected', async () => {
    const broken = await seedAccount(ctx, { state: 'reconnect_needed', name: 'Broken' });
    await expect(scheduled({ accountIds: [accountId, broken] })).rejects.toMatchObject({
      detail: { issues: [{ path: 'accountIds', message: expect.stringContaining('Broken has to be reconnected') }] },
    });
  });

  test('says that an hour is skipped', async () => {
    const post = await scheduled({ schedule: berlin('2027-03-28T02:30') });
    expect(post.scheduledAt).toBe('2027-03-28T01:00:00.000Z');
    expect(post.notice).toContain('moved to 03:00');
  });

  test('now is now, on the location’s clock', async () => {
    const { id } = await createPost(ctx, { draft: draftOf({ accountIds: [accountId] }) });
    const post = await publishPostNow(ctx, { postId: id });
    expect(post).toMatchObject({
      state: 'scheduled',
      scheduledAt: testNow.toISOString(),
      schedule: berlin('2026-12-01T09:00'),
    });
    expect(Date.parse(onlyPublication(post).dueAt ?? '')).toBeLessThanOrEqual(Date.now());
  });

  test('off and on again', async () => {
    const post = await scheduled();
    const off = await unschedulePost(ctx, { postId: post.id });
    expect(off).toMatchObject({
      state: 'draft',
      scheduledAt: post.scheduledAt,
      publications: [{ state: 'draft', dueAt: null }],
    });
    expect((await unschedulePost(ctx, { postId: post.id })).version).toBe(off.version);
    const on = await schedulePost(ctx, { postId: post.id, version: off.version, schedule: berlin('2026-12-02T10:00') });
    expect(onlyPublication(on).dueAt).toBe('2026-12-02T09:00:00.000Z');
  });
});

describe('reschedule (drag)', () => {
  test('keeps the zone its author meant', async () => {
    const post = await scheduled({ schedule: { wallTime: '2026-12-10T04:00', timeZone: 'America/New_York' } });
    const moved = await reschedulePost(ctx, { postId: post.id, schedule: berlin('2026-12-11T10:00') });
    expect(moved.schedule).toEqual({ wallTime: '2026-12-11T04:00', timeZone: 'America/New_York' });
    expect(onlyPublication(moved).dueAt).toBe('2026-12-11T09:00:00.000Z');
    await expect(reschedulePost(ctx, { postId: post.id, schedule: berlin('2026-11-11T10:00') })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('a draft may lie in the past, a published post stays', async () => {
    const planned = await createPost(ctx, { draft: draftOf({ schedule: berlin('2026-12-10T10:00') }) });
    const moved = await reschedulePost(ctx, { postId: planned.id, schedule: berlin('2026-11-10T10:00') });
    expect(moved).toMatchObject({ state: 'draft', schedule: berlin('2026-11-10T10:00') });
    const post = await scheduled();
    await setPublication(ctx, onlyPublication(post).id, { state: 'published', dueAt: null });
    const drag = reschedulePost(ctx, { postId: post.id, schedule: berlin('2026-12-11T10:00') });
    await expect(drag).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('already live') });
    await expect(publishPostNow(ctx, { postId: post.id })).rejects.toMatchObject({ code: 'conflict' });
  });
});
