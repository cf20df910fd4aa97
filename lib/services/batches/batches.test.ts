import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '@/db/id';
import { events } from '@/db/schema/events';
import { asSystem } from '@/db/tenant';
import { seedLocation } from '@/db/testing';
import { StartBatch } from '@/lib/domain/batch';
import { topicsOf } from '@/lib/domain/topics-of';
import type { Context } from '../context';
import { createPost } from '../posts/create-post';
import { getPost } from '../posts/get-post';
import { listPosts } from '../posts/list-posts';
import { reschedulePost } from '../posts/reschedule-post';
import { restorePost } from '../posts/restore-post';
import {
  berlin,
  draftOf,
  onlyPublication,
  readPublication,
  seedScheduled,
  setPublication,
  testNow,
} from '../posts/testing';
import { updatePost } from '../posts/update-post';
import { accountId, ctx, database, openHouse } from '../testing';
import { getBatch } from './get-batch';
import { startBatch } from './start-batch';
import { batchOf, seedTag } from './testing';
import { undoBatch } from './undo-batch';

openHouse(testNow);

const read = (postId: string) => getPost(ctx, { postId });
const draft = (values: Parameters<typeof draftOf>[0] = {}) => createPost(ctx, { draft: draftOf(values) });
const undo = (batchId: string) => undoBatch(ctx, { batchId });
async function published() {
  const post = await seedScheduled(ctx, accountId);
  await setPublication(ctx, onlyPublication(post).id, { state: 'published', dueAt: null, publishedAt: testNow });
  await asSystem(ctx.db, (tx) => tx.execute(sql`update posts set state = 'published' where id = ${post.id}`));
  return post;
}

test('a move keeps the wall time over a clock change, moves what is due, and goes back', async () => {
  const winter = await seedScheduled(ctx, accountId, { schedule: berlin('2027-03-27T09:30') });
  const idea = await draft({ schedule: berlin('2026-12-05T14:00') });
  const untimed = await draft();
  const batch = await batchOf(ctx, { kind: 'move', days: 1 }, [winter.id, idea.id, untimed.id]);
  expect(batch).toMatchObject({ state: 'done', total: 3, done: 2, failed: 1, undoable: true });
  expect(batch.failures).toEqual([
    { subject: 'post', id: untimed.id, text: 'Hello', reason: 'It has no time yet. Give it one first.' },
  ]);
  const moved = await read(winter.id);
  expect(moved).toMatchObject({ version: winter.version + 1, schedule: berlin('2027-03-28T09:30') });
  // Summer time: 23 hours later.
  expect(moved.scheduledAt).toBe('2027-03-28T07:30:00.000Z');
  expect((await readPublication(ctx, onlyPublication(winter).id)).dueAt?.toISOString()).toBe(moved.scheduledAt);
  expect((await read(idea.id)).schedule).toEqual(berlin('2026-12-06T14:00'));

  expect(await undo(batch.id)).toMatchObject({ state: 'undone', done: 0, undone: 2, failed: 0, undoable: false });
  expect((await read(winter.id)).scheduledAt).toBe(winter.scheduledAt);
  expect((await readPublication(ctx, onlyPublication(winter).id)).dueAt?.toISOString()).toBe(winter.scheduledAt);
  expect((await read(idea.id)).schedule).toEqual(idea.schedule);
});

test('a move to a day takes all there, each at its time of day', async () => {
  const posts = [
    await draft({ schedule: berlin('2026-12-05T14:00') }),
    await draft({ schedule: berlin('2027-01-09T07:15') }),
  ];
  await batchOf(
    ctx,
    { kind: 'move_to', day: '2026-12-24' },
    posts.map(({ id }) => id),
  );
  const times = await Promise.all(posts.map(async ({ id }) => (await read(id)).schedule?.wallTime));
  expect(times).toEqual(['2026-12-24T14:00', '2026-12-24T07:15']);
});

test('what is published, past or under way stays where it is and says why; the others go', async () => {
  const live = await published();
  const soon = await seedScheduled(ctx, accountId);
  const sending = await seedScheduled(ctx, accountId);
  await setPublication(ctx, onlyPublication(sending).id, { state: 'in_progress' });
  const fine = await seedScheduled(ctx, accountId, { schedule: berlin('2026-12-20T10:00') });
  const ids = [live.id, soon.id, sending.id, fine.id];
  const batch = await batchOf(ctx, { kind: 'move', days: -3 }, ids);
  expect(batch).toMatchObject({ done: 1, failed: 3 });
  const reasons = new Map(batch.failures.map(({ id, reason }) => [id, reason]));
  expect(reasons.get(live.id)).toContain('already live');
  expect(reasons.get(soon.id)).toContain('This time has passed');
  expect(reasons.get(sending.id)).toContain('is being sent right now');
  expect((await read(fine.id)).schedule?.wallTime).toBe('2026-12-17T10:00');
});

test('undo leaves alone what somebody moved, changed or deleted since, and says so', async () => {
  const one = await draft({ schedule: berlin('2026-12-05T14:00') });
  const other = await draft({ schedule: berlin('2026-12-05T15:00') });
  const batch = await batchOf(ctx, { kind: 'move', days: 1 }, [one.id, other.id]);
  await reschedulePost(ctx, { postId: one.id, schedule: berlin('2026-12-30T08:00') });
  const back = await undo(batch.id);
  expect(back).toMatchObject({ state: 'undone', done: 1, undone: 1, failed: 1 });
  expect(back.failures[0]).toMatchObject({ id: one.id, reason: expect.stringContaining('changed again since') });
  expect((await read(one.id)).schedule?.wallTime).toBe('2026-12-30T08:00');
  expect((await read(other.id)).schedule?.wallTime).toBe('2026-12-05T15:00');
});

test('deleted posts come back as they were: scheduled ones due again, others not', async () => {
  const waiting = await seedScheduled(ctx, accountId, { followUpComment: 'First!' });
  const idea = await draft({ accountIds: [accountId] });
  const live = await published();
  const gone = await draft();
  await batchOf(ctx, { kind: 'delete' }, [gone.id]);
  const ids = [waiting.id, idea.id, live.id, gone.id];
  const before = await readPublication(ctx, onlyPublication(waiting).id);
  const batch = await batchOf(ctx, { kind: 'delete' }, ids);
  expect(batch).toMatchObject({ done: 4, failed: 0 });
  expect(await listPosts(ctx, {})).toMatchObject({ posts: [] });
  const deleted = await readPublication(ctx, onlyPublication(waiting).id);
  expect(deleted).toMatchObject({ state: 'deleted', dueAt: null });
  expect((await readPublication(ctx, onlyPublication(live).id)).state).toBe('published');

  expect(await undo(batch.id)).toMatchObject({ state: 'undone', undone: 4, failed: 0 });
  const { updatedAt: _, ...was } = before;
  expect(await readPublication(ctx, onlyPublication(waiting).id)).toMatchObject(was);
  expect((await read(waiting.id)).state).toBe('scheduled');
  expect((await read(idea.id)).state).toBe('draft');
  expect((await read(live.id)).state).toBe('published');
  // It was deleted already: not by this batch.
  expect((await read(gone.id)).state).toBe('deleted');
});

test('undo of a deletion: restored by hand is fine; a time that passed leaves a draft and says so', async () => {
  const soon = await seedScheduled(ctx, accountId);
  const idea = await draft();
  const batch = await batchOf(ctx, { kind: 'delete' }, [soon.id, idea.id]);
  await restorePost(ctx, { postId: idea.id });
  const later = { ...ctx, now: new Date(testNow.getTime() + 7_200_000) };
  const back = await undoBatch(later, { batchId: batch.id });
  expect(back).toMatchObject({ undone: 1, done: 1, failed: 1 });
  expect(back.failures[0]?.reason).toContain('Its time has passed meanwhile');
  expect((await read(soon.id)).state).toBe('draft');
});

test('one deleted by a batch can be restored alone, as it was', async () => {
  const waiting = await seedScheduled(ctx, accountId);
  await batchOf(ctx, { kind: 'delete' }, [waiting.id]);
  expect(await restorePost(ctx, { postId: waiting.id })).toMatchObject({ state: 'scheduled' });
});

test('copies are drafts with the content, days later; undo takes those nobody touched', async () => {
  const tagId = await seedTag(ctx, 'Sale');
  const timed = await seedScheduled(ctx, accountId, { tagIds: [tagId], summary: 'Oysters' });
  const untimed = await draft({ summary: 'Some day' });
  const batch = await batchOf(ctx, { kind: 'duplicate', days: 7 }, [timed.id, untimed.id]);
  const { posts } = await listPosts(ctx, {});
  const copies = posts.filter(({ id }) => id !== timed.id && id !== untimed.id);
  const copy = copies.find(({ summary }) => summary === 'Oysters');
  expect(copy).toMatchObject({
    ...{ state: 'draft', version: 1, schedule: berlin('2026-12-08T10:00'), tags: [{ id: tagId }] },
    publications: [{ accountId, state: 'draft' }],
  });
  const plain = copies.find(({ summary }) => summary === 'Some day');
  expect(plain).toMatchObject({ scheduledAt: null });
  await updatePost(ctx, { postId: plain?.id ?? '', version: 1, draft: draftOf({ summary: 'Rather soon' }) });
  const back = await undo(batch.id);
  expect(back).toMatchObject({ undone: 1, failed: 1 });
  expect(back.failures[0]?.reason).toContain('The copy was changed since');
  expect((await listPosts(ctx, {})).posts.map(({ summary }) => summary).sort()).toEqual([
    ...['Oysters', 'Rather soon', 'Some day'],
  ]);
});

test('a filter takes all it finds, less the exceptions, and never what it does not find', async () => {
  const sale = await draft({ summary: 'The big sale' });
  const kept = await draft({ summary: 'Another sale' });
  const other = await draft({ summary: 'Quiet words' });
  const input = StartBatch.parse({
    verb: { kind: 'delete' },
    selection: { filter: { q: 'sale', state: ['draft'] }, except: [kept.id] },
  });
  expect(await startBatch(ctx, input)).toMatchObject({ total: 1, done: 1 });
  const left = (await listPosts(ctx, {})).posts.map(({ id }) => id).sort();
  expect(left).toEqual([kept.id, other.id].sort());
  expect((await read(sale.id)).state).toBe('deleted');
  await expect(startBatch(ctx, input)).rejects.toMatchObject({ code: 'invalid' });
});

test('the same start again does nothing twice', async () => {
  const idea = await draft({ schedule: berlin('2026-12-05T14:00') });
  const input = StartBatch.parse({
    batchId: newId(),
    verb: { kind: 'move', days: 1 },
    selection: { items: [{ subject: 'post', id: idea.id }] },
  });
  const first = await startBatch(ctx, input);
  expect(await startBatch(ctx, input)).toEqual(first);
  expect((await read(idea.id)).schedule?.wallTime).toBe('2026-12-06T14:00');
});

test('every post keeps its own line in the log; screens are woken once', async () => {
  const ids = [(await draft()).id, (await draft()).id, (await draft()).id];
  const heard: string[] = [];
  const { unlisten } = await database.sql.listen('almanac_events', (text) => heard.push(JSON.parse(text).name));
  const batch = await batchOf(ctx, { kind: 'delete' }, ids);
  await draft();
  await expect.poll(() => heard.at(-1)).toBe('post.created');
  await unlisten();
  expect(heard).toEqual(['batch.started', 'batch.finished', 'post.created']);
  expect(topicsOf('batch.finished')).toEqual(['posts', 'calendar', 'today']);
  const rows = await asSystem(ctx.db, (tx) =>
    tx.select().from(events).where(eq(events.locationId, ctx.locationId)).orderBy(asc(events.id)),
  );
  const deletions = rows.filter(({ name }) => name === 'post.deleted');
  expect(deletions.map(({ subjectId }) => subjectId).sort()).toEqual(ids.sort());
  expect(deletions[0]).toMatchObject({ actor: { name: 'Ada Owner' }, after: { version: 2 } });
  expect(rows.filter(({ subjectId }) => subjectId === batch.id).map(({ name }) => name)).toEqual([
    ...['batch.started', 'batch.finished'],
  ]);
});

test('walls: ids of elsewhere are not found, viewers do nothing, and only its owner undoes a batch', async () => {
  const { ctx: elsewhere } = await seedLocation(database.db, { now: testNow });
  const theirs = await createPost(elsewhere, { draft: draftOf() });
  const ours = await draft();
  const notFound = { code: 'not_found' };
  await expect(batchOf(ctx, { kind: 'delete' }, [ours.id, theirs.id])).rejects.toMatchObject(notFound);
  expect((await read(ours.id)).state).toBe('draft');
  const foreignTag = await seedTag(elsewhere, 'Sale');
  await expect(batchOf(ctx, { kind: 'tag', tagId: foreignTag }, [ours.id])).rejects.toMatchObject(notFound);
  const everything = StartBatch.parse({ verb: { kind: 'delete' }, selection: { filter: {}, except: [] } });
  await startBatch(ctx, everything);
  expect((await getPost(elsewhere, { postId: theirs.id })).state).toBe('draft');

  const batch = await batchOf(ctx, { kind: 'duplicate', days: 1 }, [ours.id]);
  await expect(getBatch(elsewhere, { batchId: batch.id })).rejects.toMatchObject(notFound);
  await expect(undoBatch(elsewhere, { batchId: batch.id })).rejects.toMatchObject(notFound);
  const person = { kind: 'member', userId: newId(), name: 'Vi', organizationRole: 'member' } as const;
  const author: Context = { ...ctx, actor: { ...person, locationRole: 'author' } };
  expect(await getBatch(author, { batchId: batch.id })).toMatchObject({ undoable: false });
  await expect(undoBatch(author, { batchId: batch.id })).rejects.toMatchObject({ code: 'forbidden' });
  const viewer: Context = { ...ctx, actor: { ...person, locationRole: 'viewer' } };
  for (const verb of ['delete', 'move', 'duplicate', 'tag'] as const) {
    const asked = verb === 'tag' ? { kind: verb, tagId: newId() } : { kind: verb, days: 1 };
    await expect(batchOf(viewer, asked as never, [ours.id])).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(undoBatch(viewer, { batchId: batch.id })).rejects.toMatchObject({ code: 'forbidden' });
});
