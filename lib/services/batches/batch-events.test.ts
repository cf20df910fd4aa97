import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { type BatchVerb, StartBatch } from '@/lib/domain/batch';
import { getContentEvent } from '../content-events/get-content-event';
import { listContentEvents } from '../content-events/list-content-events';
import { moveContentEvent } from '../content-events/move-content-event';
import { seedContentEvent, seedFeedEvent } from '../content-events/testing';
import type { Context } from '../context';
import { createPost } from '../posts/create-post';
import { getPost } from '../posts/get-post';
import { berlin, draftOf, testNow } from '../posts/testing';
import { startBatch } from './start-batch';
import { seedTag } from './testing';
import { undoBatch } from './undo-batch';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now: testNow }));
});

const start = (verb: BatchVerb, ids: string[], posts: string[] = []) =>
  startBatch(
    ctx,
    StartBatch.parse({
      verb,
      selection: {
        items: [
          ...ids.map((id) => ({ subject: 'content_event', id })),
          ...posts.map((id) => ({ subject: 'post', id })),
        ],
      },
    }),
  );
const read = (eventId: string) => getContentEvent(ctx, { eventId });

test('posts and content events move together and go back together; a feed’s stays', async () => {
  const blog = await seedContentEvent(ctx, { start: '2027-03-27T09:00', end: '2027-03-27T10:00' });
  const days = await seedContentEvent(ctx, { start: '2027-03-27T00:00', end: '2027-03-29T00:00', allDay: true });
  const foreign = await seedFeedEvent(ctx);
  const post = await createPost(ctx, { draft: draftOf({ schedule: berlin('2027-03-27T08:00') }) });
  const batch = await start({ kind: 'move', days: 1 }, [blog.id, days.id, foreign], [post.id]);
  expect(batch).toMatchObject({ done: 3, failed: 1 });
  expect(batch.failures).toMatchObject([{ subject: 'content_event', id: foreign, text: 'From the blog' }]);
  expect(await read(blog.id)).toMatchObject({ start: '2027-03-28T09:00', end: '2027-03-28T10:00', version: 2 });
  expect(await read(days.id)).toMatchObject({ start: '2027-03-28T00:00', end: '2027-03-30T00:00' });
  expect((await getPost(ctx, { postId: post.id })).schedule?.wallTime).toBe('2027-03-28T08:00');

  await moveContentEvent(ctx, { eventId: days.id, start: '2027-04-01T00:00', end: '2027-04-02T00:00', allDay: true });
  const back = await undoBatch(ctx, { batchId: batch.id });
  expect(back).toMatchObject({ undone: 2, failed: 1, failures: [{ id: days.id }] });
  expect(await read(blog.id)).toMatchObject({ start: blog.start, end: blog.end, startsAt: blog.startsAt });
  expect((await getPost(ctx, { postId: post.id })).schedule?.wallTime).toBe('2027-03-27T08:00');
});

test('deleted, copied and tagged, and taken back', async () => {
  const tagId = await seedTag(ctx, 'Sale');
  const blog = await seedContentEvent(ctx, { tagIds: [tagId] });
  const task = await seedContentEvent(ctx, { kind: 'task', title: 'Order flour' });
  const ids = [blog.id, task.id];
  const titles = async () => (await listContentEvents(ctx, {})).contentEvents.map(({ title }) => title).sort();

  const gone = await start({ kind: 'delete' }, ids);
  expect(await titles()).toEqual([]);
  await undoBatch(ctx, { batchId: gone.id });
  expect(await titles()).toEqual(['Order flour', 'Ten years of bread']);

  const copied = await start({ kind: 'duplicate', days: 2 }, [blog.id]);
  const copy = (await listContentEvents(ctx, {})).contentEvents.find(({ start: at }) => at === '2026-12-03T09:00');
  expect(copy).toMatchObject({ title: blog.title, tags: [{ id: tagId }], version: 1, state: 'planned' });
  await undoBatch(ctx, { batchId: copied.id });
  expect(await titles()).toEqual(['Order flour', 'Ten years of bread']);

  const tagged = await start({ kind: 'tag', tagId }, ids);
  expect((await read(task.id)).tags).toMatchObject([{ id: tagId }]);
  await undoBatch(ctx, { batchId: tagged.id });
  expect([(await read(task.id)).tags, (await read(blog.id)).tags]).toMatchObject([[], [{ id: tagId }]]);
});

test('a content event of elsewhere is not found', async () => {
  const { ctx: elsewhere } = await seedLocation(database.db, { now: testNow });
  const theirs = await seedContentEvent(elsewhere);
  await expect(start({ kind: 'delete' }, [theirs.id])).rejects.toMatchObject({ code: 'not_found' });
  // Nor a post's id as one of a content event.
  const post = await createPost(ctx, { draft: draftOf() });
  await expect(start({ kind: 'delete' }, [post.id])).rejects.toMatchObject({ code: 'not_found' });
});
