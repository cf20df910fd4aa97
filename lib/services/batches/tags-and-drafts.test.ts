import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tags } from '@/db/schema/posts';
import { asSystem } from '@/db/tenant';
import { createPost } from '../posts/create-post';
import { getPost } from '../posts/get-post';
import { schedulePost } from '../posts/schedule-post';
import { berlin, draftOf, testNow } from '../posts/testing';
import { updatePost } from '../posts/update-post';
import { accountId, ctx, openHouse } from '../testing';
import { batchOf, seedTag, taggedWith } from './testing';
import { undoBatch } from './undo-batch';

openHouse(testNow);

const read = (postId: string) => getPost(ctx, { postId });
const draft = (values: Parameters<typeof draftOf>[0] = {}) => createPost(ctx, { draft: draftOf(values) });
const undo = (batchId: string) => undoBatch(ctx, { batchId });

test('a draft that somebody scheduled for its new time is not moved back under them; an edit of its words stays', async () => {
  const schedule = berlin('2026-12-05T14:00');
  const [idea, edited] = [await draft({ schedule, accountIds: [accountId] }), await draft({ schedule })];
  const batch = await batchOf(ctx, { kind: 'move', days: 1 }, [idea.id, edited.id]);
  const theirs = await schedulePost(ctx, { postId: idea.id, version: 2, schedule: berlin('2026-12-06T14:00') });
  await updatePost(ctx, {
    postId: edited.id,
    version: 2,
    draft: { ...draftOf(), summary: 'New', schedule: berlin('2026-12-06T14:00') },
  });
  const undone = await undo(batch.id);
  expect(undone).toMatchObject({ undone: 1, done: 1, failed: 1 });
  expect(undone.failures[0]?.reason).toBe('It was scheduled for its new time since, so it stays there.');
  expect(await read(idea.id)).toMatchObject({
    state: 'scheduled',
    version: theirs.version,
    schedule: berlin('2026-12-06T14:00'),
  });
  expect(await read(edited.id)).toMatchObject({ summary: 'New', schedule });
});

test('a tag is put on those without it; undo takes it from these alone, and puts back what was taken off', async () => {
  const tagId = await seedTag(ctx, 'Sale');
  const bare = await draft();
  const tagged = await draft({ tagIds: [tagId] });
  const ids = [bare.id, tagged.id].sort();
  const on = await batchOf(ctx, { kind: 'tag', tagId }, ids);
  expect([on.done, await taggedWith(ctx, tagId)]).toEqual([2, ids]);
  expect([(await read(bare.id)).version, (await read(tagged.id)).version]).toEqual([2, 1]);
  await undo(on.id);
  expect(await taggedWith(ctx, tagId)).toEqual([tagged.id]);
  const off = await batchOf(ctx, { kind: 'untag', tagId }, ids);
  expect(await taggedWith(ctx, tagId)).toEqual([]);
  await undo(off.id);
  expect(await taggedWith(ctx, tagId)).toEqual([tagged.id]);
});

test('a tag deleted since cannot come back', async () => {
  const tagId = await seedTag(ctx, 'Sale');
  const tagged = await draft({ tagIds: [tagId] });
  const off = await batchOf(ctx, { kind: 'untag', tagId }, [tagged.id]);
  await asSystem(ctx.db, (tx) => tx.delete(tags).where(eq(tags.id, tagId)));
  expect(await undo(off.id)).toMatchObject({ failures: [{ reason: 'The tag was deleted meanwhile.' }] });
});
