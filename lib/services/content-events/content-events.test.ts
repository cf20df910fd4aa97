import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { UpdateContentEvent } from '@/lib/domain/content-event';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import type { Context } from '../context';
import { createCampaign } from '../labels/create-campaign';
import { createCategory } from '../labels/create-category';
import { createTag } from '../labels/create-tag';
import { deleteCampaign } from '../labels/delete-campaign';
import { deleteCategory } from '../labels/delete-category';
import { deleteTag } from '../labels/delete-tag';
import { listCampaignUses } from '../labels/list-campaign-uses';
import { updateLocation } from '../locations/update-location';
import { createPost } from '../posts/create-post';
import { createContentEvent } from './create-content-event';
import { deleteContentEvent } from './delete-content-event';
import { getContentEvent } from './get-content-event';
import { listContentEvents } from './list-content-events';
import { moveContentEvent } from './move-content-event';
import { restoreContentEvent } from './restore-content-event';
import { seedContentEvent, seedFeedEvent } from './testing';
import { updateContentEvent } from './update-content-event';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now: new Date('2026-11-20T10:00Z') }));
});

const as = (locationRole: 'author' | 'viewer', name = 'Bo'): Context => ({
  ...ctx,
  actor: { kind: 'member', userId: newId(), name, organizationRole: 'member', locationRole },
});
const log = async (id: string) =>
  (
    await database.sql.begin(async (tx) => {
      await tx`set local role almanac_system`;
      return tx`select name from events where subject_id = ${id} order by id`;
    })
  ).map(({ name }) => name);

test('an event is made with all it says, changed, moved, deleted and restored, and each is on record', async () => {
  const category = await createCategory(ctx, { name: 'News', hue: 3 });
  const campaign = await createCampaign(ctx, { name: 'Winter' });
  const tag = await createTag(ctx, { name: 'bread' });
  const labels = { categoryId: category.id, campaignId: campaign.id, tagIds: [tag.id, tag.id] };
  const words = { description: 'Long', url: 'https://example.com/a' };
  const made = await seedContentEvent(ctx, { ...labels, ...words, end: '2026-12-01T10:00' });
  expect(made).toMatchObject({
    ...words,
    category: { name: 'News', hue: 3 },
    campaign: { name: 'Winter' },
    tags: [{ name: 'bread' }],
    startsAt: '2026-12-01T08:00:00.000Z',
    end: '2026-12-01T10:00',
    author: { name: 'Ada Owner' },
    feed: null,
    version: 1,
  });
  const eventId = made.id;
  const changed = await updateContentEvent(ctx, { eventId, version: 1, title: 'Eleven years', state: 'published' });
  expect(changed).toMatchObject({ title: 'Eleven years', state: 'published', description: 'Long', version: 2 });
  const times = { start: '2026-12-02T00:00', end: '2026-12-04T00:00', allDay: true };
  expect(await moveContentEvent(ctx, { eventId, ...times })).toMatchObject({ ...times, version: 3 });
  expect((await deleteContentEvent(ctx, { eventId })).deletedAt).not.toBeNull();
  expect((await listContentEvents(ctx, {})).contentEvents).toEqual([]);
  await expect(updateContentEvent(ctx, { eventId, title: 'x' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(moveContentEvent(ctx, { eventId, ...times })).rejects.toMatchObject({ code: 'conflict' });
  const { deletedAt, version, updatedAt, notice, ...kept } = await restoreContentEvent(ctx, { eventId });
  expect({ ...changed, ...times }).toMatchObject({ ...kept, startsAt: changed.startsAt, endsAt: changed.endsAt });
  expect({ deletedAt, version, notice }).toEqual({ deletedAt: null, version: 5, notice: undefined });
  expect(await log(eventId)).toEqual(
    ['created', 'updated', 'moved', 'deleted', 'restored'].map((verb) => `content_event.${verb}`),
  );
});

test('a change that changes nothing leaves version and record alone', async () => {
  const { id: eventId, title } = await seedContentEvent(ctx);
  expect((await updateContentEvent(ctx, { eventId, title, tagIds: [] })).version).toBe(1);
  expect(await log(eventId)).toEqual(['content_event.created']);
});

test('the second editor hears who was faster, and nothing of theirs is saved over it', async () => {
  const { id: eventId } = await seedContentEvent(ctx);
  await updateContentEvent(as('author', 'Bo'), { eventId, version: 1, title: 'By Bo' });
  const late = updateContentEvent(ctx, { eventId, version: 1, title: 'By Ada' });
  await expect(late).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Bo changed it') });
  expect((await getContentEvent(ctx, { eventId })).title).toBe('By Bo');
  const both = await Promise.allSettled([
    updateContentEvent(ctx, { eventId, version: 2, title: 'One' }),
    updateContentEvent(ctx, { eventId, version: 2, title: 'Two' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a time the clocks skip or double is told; saving other fields later keeps the instant', async () => {
  const gap = await seedContentEvent(ctx, { start: '2027-03-28T02:30' });
  expect(gap).toMatchObject({ start: '2027-03-28T03:00', notice: expect.stringContaining('does not exist') });
  const double = await seedContentEvent(ctx, { start: '2026-10-25T02:30' });
  expect(double.notice).toContain('happens twice');
  const renamed = await updateContentEvent(ctx, { eventId: double.id, title: 'x', start: double.start });
  expect(renamed).toMatchObject({ startsAt: double.startsAt });
  expect(renamed.notice).toBeUndefined();
});

test('under another clock a timed event keeps its instant, an all-day one its days', async () => {
  const timed = await seedContentEvent(ctx, { end: '2026-12-01T10:00' });
  const days = { start: '2026-12-24T00:00', end: '2026-12-27T00:00', allDay: true };
  const christmas = await seedContentEvent(ctx, days);
  const gone = await seedContentEvent(ctx, { ...days, start: '2026-12-26T00:00' });
  await deleteContentEvent(ctx, { eventId: gone.id });
  await updateLocation(ctx, { name: 'Tokyo', timeZone: 'Asia/Tokyo' });
  expect(await getContentEvent(ctx, { eventId: timed.id })).toMatchObject({
    startsAt: timed.startsAt,
    start: '2026-12-01T17:00',
    end: '2026-12-01T18:00',
  });
  expect(await getContentEvent(ctx, { eventId: christmas.id })).toMatchObject({
    ...days,
    startsAt: '2026-12-23T15:00:00.000Z',
    endsAt: '2026-12-26T15:00:00.000Z',
  });
  const restored = await restoreContentEvent(ctx, { eventId: gone.id });
  expect(restored).toMatchObject({ start: '2026-12-26T00:00', startsAt: '2026-12-25T15:00:00.000Z' });
});

test('only tasks are done; another kind takes a state it can have', async () => {
  const { id: eventId } = await seedContentEvent(ctx, { kind: 'task' });
  expect(await updateContentEvent(ctx, { eventId, state: 'done' })).toMatchObject({ state: 'done' });
  expect(await updateContentEvent(ctx, { eventId, kind: 'email' })).toMatchObject({ state: 'planned' });
  for (const bad of [
    { kind: 'note', state: 'canceled', message: 'A note is planned, never canceled.' },
    { kind: 'email', state: 'done', message: 'An email is planned or published or canceled, never done.' },
    { kind: 'task', state: 'published', message: 'A task is planned or done or canceled, never published.' },
  ] as const) {
    const { message, ...change } = bad;
    await expect(updateContentEvent(ctx, { eventId, ...change }), message).rejects.toMatchObject({
      code: 'invalid',
      detail: { issues: [{ path: 'state', message }] },
    });
  }
  expect(UpdateContentEvent.safeParse({ eventId, title: '  ' }).success).toBe(false);
});

test('what a feed brought is changed at its source; ticking and sorting it is ours', async () => {
  const eventId = await seedFeedEvent(ctx);
  const tag = await createTag(ctx, { name: 'read' });
  const ticked = await updateContentEvent(ctx, { eventId, state: 'done', tagIds: [tag.id] });
  expect(ticked).toMatchObject({ state: 'done', tags: [{ name: 'read' }], feed: { name: 'Our blog', hue: 4 } });
  const move = { start: '2026-12-02T09:00', end: null, allDay: false };
  const refusal = { code: 'conflict', message: expect.stringContaining('“Our blog”') };
  await expect(updateContentEvent(ctx, { eventId, title: 'Mine' })).rejects.toMatchObject(refusal);
  await expect(moveContentEvent(ctx, { eventId, ...move })).rejects.toMatchObject(refusal);
  await expect(deleteContentEvent(ctx, { eventId })).rejects.toMatchObject(refusal);
});

test('labels that are deleted leave their events, deleted ones too', async () => {
  const category = await createCategory(ctx, { name: 'News', hue: 3 });
  const campaign = await createCampaign(ctx, { name: 'Winter' });
  const tag = await createTag(ctx, { name: 'bread' });
  const labels = { categoryId: category.id, campaignId: campaign.id, tagIds: [tag.id] };
  const { id: eventId } = await seedContentEvent(ctx, labels);
  await deleteContentEvent(ctx, { eventId });
  await deleteCategory(ctx, { categoryId: category.id });
  await deleteCampaign(ctx, { campaignId: campaign.id });
  await deleteTag(ctx, { tagId: tag.id });
  const restored = await restoreContentEvent(ctx, { eventId });
  expect(restored).toMatchObject({ category: null, campaign: null, tags: [] });
});

test('labels of another location are not found, and nothing is made', async () => {
  const { ctx: theirs } = await seedLocation(database.db);
  const tagIds = [(await createTag(theirs, { name: 'x' })).id];
  const categoryId = (await createCategory(theirs, { name: 'x' })).id;
  const campaignId = (await createCampaign(theirs, { name: 'x' })).id;
  const { id: eventId } = await seedContentEvent(ctx);
  for (const foreign of [{ tagIds }, { categoryId }, { campaignId }]) {
    await expect(seedContentEvent(ctx, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(updateContentEvent(ctx, { eventId, ...foreign })).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await listContentEvents(ctx, {})).contentEvents).toHaveLength(1);
});

test('viewers read and do not write; another location sees and touches nothing', async () => {
  const { id: eventId } = await seedContentEvent(ctx);
  const viewer = as('viewer');
  expect(await getContentEvent(viewer, { eventId })).toMatchObject({ id: eventId });
  await expect(seedContentEvent(viewer)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(updateContentEvent(viewer, { eventId, title: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(deleteContentEvent(viewer, { eventId })).rejects.toMatchObject({ code: 'forbidden' });
  const { ctx: theirs } = await seedLocation(database.db);
  expect((await listContentEvents(theirs, {})).contentEvents).toEqual([]);
  await expect(getContentEvent(theirs, { eventId })).rejects.toMatchObject({ code: 'not_found' });
});

test('the same create again, by the id its maker chose, makes no second one', async () => {
  const eventId = newId();
  const input = { kind: 'note', title: 'Closed', start: '2026-12-24T00:00', end: null, allDay: true } as const;
  const rest = { description: '', url: null, state: 'planned', categoryId: null, campaignId: null } as const;
  await createContentEvent(ctx, { eventId, ...input, ...rest, tagIds: [] });
  await createContentEvent(ctx, { eventId, ...input, ...rest, tagIds: [] });
  expect((await listContentEvents(ctx, {})).contentEvents).toHaveLength(1);
  expect(await log(eventId)).toEqual(['content_event.created']);
});

test('lists by time and kind, page by page, what still lasts included', async () => {
  const week = await seedContentEvent(ctx, { start: '2026-12-01T00:00', end: '2026-12-08T00:00', allDay: true });
  const task = await seedContentEvent(ctx, { kind: 'task', start: '2026-12-05T12:00' });
  const same = await seedContentEvent(ctx, { kind: 'note', start: '2026-12-05T12:00' });
  await seedContentEvent(ctx, { start: '2026-12-09T12:00' });
  const range = { from: '2026-12-05T00:00:00Z', to: '2026-12-09T00:00:00Z' };
  const ids = (answer: Awaited<ReturnType<typeof listContentEvents>>) => answer.contentEvents.map(({ id }) => id);
  expect(ids(await listContentEvents(ctx, range))).toEqual([week.id, task.id, same.id]);
  expect(ids(await listContentEvents(ctx, { ...range, kind: ['task', 'note'] }))).toEqual([task.id, same.id]);
  const first = await listContentEvents(ctx, { ...range, limit: 2 });
  expect(ids(first)).toEqual([week.id, task.id]);
  const second = await listContentEvents(ctx, { ...range, limit: 2, cursor: first.nextCursor ?? '' });
  expect([ids(second), second.nextCursor]).toEqual([[same.id], null]);
});

test('a campaign counts its posts and content events, not the deleted ones nor those of elsewhere', async () => {
  const { ctx: theirs } = await seedLocation(database.db);
  const { id: campaignId } = await createCampaign(ctx, { name: 'Winter' });
  const { id: other } = await createCampaign(ctx, { name: 'Summer' });
  await createCampaign(theirs, { name: 'Winter' });
  await createPost(ctx, { draft: { ...emptyPostDraft, summary: 'x', campaignId } });
  await seedContentEvent(ctx, { campaignId });
  await seedContentEvent(ctx, { campaignId });
  const gone = await seedContentEvent(ctx, { campaignId });
  await deleteContentEvent(ctx, { eventId: gone.id });
  await seedContentEvent(ctx, { campaignId: other });
  await seedContentEvent(ctx);
  const { uses } = await listCampaignUses(ctx);
  expect(uses).toHaveLength(2);
  expect(uses).toEqual(
    expect.arrayContaining([
      { campaignId, posts: 1, contentEvents: 2 },
      { campaignId: other, posts: 0, contentEvents: 1 },
    ]),
  );
  expect((await listCampaignUses(theirs)).uses).toEqual([]);
});
