import { describe, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount } from '@/db/testing';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { createTag } from '../labels/create-tag';
import { accountId, ctx, openHouse } from '../testing';
import { createPost } from './create-post';
import { deletePost } from './delete-post';
import { duplicatePost } from './duplicate-post';
import { getPost } from './get-post';
import { publishPostNow } from './publish-post-now';
import { reschedulePost } from './reschedule-post';
import { restorePost } from './restore-post';
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
import { updatePost } from './update-post';

openHouse(testNow);

const scheduled = (values: Partial<PostDraft> = {}) => seedScheduled(ctx, accountId, values);

describe('update', () => {
  test('a stale version loses nothing and hears who did what', async () => {
    const post = await createPost(ctx, { draft: draftOf({ accountIds: [accountId] }) });
    const carla: Context = {
      ...ctx,
      actor: { kind: 'member', userId: newId(), name: 'Carla', organizationRole: 'admin', locationRole: null },
    };
    const theirs = await updatePost(carla, {
      postId: post.id,
      version: 1,
      draft: draftOf({ accountIds: [accountId], summary: 'Carla’s', followUpComment: 'x' }),
    });
    expect(theirs.version).toBe(2);
    const mine = updatePost(ctx, {
      postId: post.id,
      version: 1,
      draft: draftOf({ summary: 'Mine', accountIds: [accountId] }),
    });
    await expect(mine).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Carla changed the text and the first comment at 09:00'),
    });
    expect((await getPost(ctx, { postId: post.id })).summary).toBe('Carla’s');
  });

  test('two at once: one wins, the other conflicts', async () => {
    const post = await createPost(ctx, { draft: draftOf({ accountIds: [accountId] }) });
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((summary) =>
        updatePost(ctx, { postId: post.id, version: 1, draft: draftOf({ accountIds: [accountId], summary }) }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('the same again changes nothing', async () => {
    const post = await scheduled();
    const same = await updatePost(ctx, {
      postId: post.id,
      version: post.version,
      draft: draftOf({ accountIds: [accountId], schedule: post.schedule }),
    });
    expect(same.version).toBe(post.version);
  });

  test('a scheduled post keeps its schedule, is checked again and bound to its new content', async () => {
    const post = await scheduled();
    const before = await readPublication(ctx, onlyPublication(post).id);
    const update = (values: Partial<PostDraft>, version = post.version) =>
      updatePost(ctx, { postId: post.id, version, draft: draftOf({ accountIds: [accountId], ...values }) });
    await expect(update({ summary: '' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(update({ summary: 'x'.repeat(501) })).rejects.toMatchObject({ code: 'invalid' });
    await expect(update({ accountIds: [] })).rejects.toMatchObject({ detail: { issues: [{ path: 'accountIds' }] } });
    await expect(update({ schedule: berlin('2026-11-01T10:00') })).rejects.toMatchObject({
      detail: { issues: [{ path: 'schedule.wallTime' }] },
    });
    const edited = await update({ summary: 'New text', followUpComment: 'And more' });
    expect(edited).toMatchObject({ state: 'scheduled', scheduledAt: post.scheduledAt, summary: 'New text' });
    const after = await readPublication(ctx, onlyPublication(post).id);
    expect(after).toMatchObject({ dueAt: before.dueAt, followUpState: 'waiting' });
    expect(after.fingerprint).not.toBe(before.fingerprint);

    const second = await seedAccount(ctx);
    const wider = await update(
      { accountIds: [accountId, second], schedule: berlin('2026-12-03T10:00') },
      edited.version,
    );
    expect(wider.publications.map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['scheduled', '2026-12-03T09:00:00.000Z'],
      ['scheduled', '2026-12-03T09:00:00.000Z'],
    ]);
    const narrower = await update({ accountIds: [second] }, wider.version);
    expect(narrower.publications.map(({ accountId }) => accountId)).toEqual([second]);
  });

  test('a published post changes in our record only, and says so', async () => {
    const post = await scheduled();
    await setPublication(ctx, onlyPublication(post).id, { state: 'published', dueAt: null, remoteId: 'r' });
    const update = (values: Partial<PostDraft>) =>
      updatePost(ctx, {
        postId: post.id,
        version: post.version,
        draft: draftOf({ accountIds: [accountId], schedule: post.schedule, ...values }),
      });
    await expect(update({ accountIds: [] })).rejects.toMatchObject({ detail: { issues: [{ path: 'accountIds' }] } });
    await expect(update({ schedule: berlin('2026-12-03T10:00') })).rejects.toMatchObject({
      detail: { issues: [{ path: 'schedule' }] },
    });
    const edited = await update({ summary: 'Corrected' });
    expect(edited).toMatchObject({
      summary: 'Corrected',
      state: 'published',
      notice: expect.stringContaining('stays as it was sent'),
    });
    expect(await readPublication(ctx, onlyPublication(post).id)).toMatchObject({
      state: 'published',
      dueAt: null,
      remoteId: 'r',
    });
  });

  test.each(['in_progress', 'unknown', 'pending'] as const)('%s refuses every change with a reason', async (state) => {
    const post = await scheduled();
    await setPublication(ctx, onlyPublication(post).id, { state, dueAt: null });
    const { version, id: postId } = post;
    for (const change of [
      () => updatePost(ctx, { postId, version, draft: draftOf({ summary: 'New' }) }),
      () => deletePost(ctx, { postId }),
      () => schedulePost(ctx, { postId, schedule: berlin('2026-12-24T10:00') }),
      () => reschedulePost(ctx, { postId, schedule: berlin('2026-12-24T10:00') }),
      () => unschedulePost(ctx, { postId }),
      () => publishPostNow(ctx, { postId }),
    ]) {
      await expect(change()).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('The post on Test page'),
      });
    }
    expect((await readPublication(ctx, onlyPublication(post).id)).state).toBe(state);
  });
});

describe('delete and restore', () => {
  test('a deleted post is never due; restored it is what it was', async () => {
    const post = await scheduled({ followUpComment: 'More' });
    const gone = await deletePost(ctx, { postId: post.id });
    expect(gone).toMatchObject({ state: 'deleted', publications: [{ state: 'deleted', dueAt: null }] });
    expect((await deletePost(ctx, { postId: post.id })).version).toBe(gone.version);
    await expect(publishPostNow(ctx, { postId: post.id })).rejects.toMatchObject({ code: 'conflict' });
    const back = await restorePost(ctx, { postId: post.id });
    expect(back).toMatchObject({ state: 'scheduled', scheduledAt: post.scheduledAt });
    expect(onlyPublication(back)).toMatchObject({
      state: 'scheduled',
      dueAt: post.scheduledAt,
      followUpState: 'waiting',
    });
    expect((await restorePost(ctx, { postId: post.id })).version).toBe(back.version);
  });

  test('restored after its time it is a draft and says so', async () => {
    const post = await scheduled();
    await deletePost(ctx, { postId: post.id });
    const later = { ...ctx, now: new Date('2026-12-01T09:00:01Z') };
    const back = await restorePost(later, { postId: post.id });
    expect(back).toMatchObject({
      state: 'draft',
      notice: expect.stringContaining('time has passed'),
      publications: [{ dueAt: null }],
    });
  });

  test('what is live stays live, here and there', async () => {
    const second = await seedAccount(ctx, { name: 'Second' });
    const post = await scheduled({ accountIds: [accountId, second], followUpComment: 'More' });
    const [first, other] = post.publications;
    if (!first || !other) throw new Error('Two publications expected');
    await setPublication(ctx, first.id, {
      state: 'published',
      dueAt: null,
      followUpState: 'scheduled',
      followUpDueAt: testNow,
    });
    await setPublication(ctx, other.id, { state: 'failed', dueAt: null, failureReason: 'No' });
    const gone = await deletePost(ctx, { postId: post.id });
    expect(gone.notice).toContain('stays there');
    expect(await readPublication(ctx, first.id)).toMatchObject({
      state: 'published',
      followUpState: 'none',
      followUpDueAt: null,
    });
    const back = await restorePost(ctx, { postId: post.id });
    expect(back.state).toBe('failed');
    expect(back.publications.map(({ state }) => state).sort()).toEqual(['failed', 'published']);
    expect(await readPublication(ctx, first.id)).toMatchObject({ followUpState: 'scheduled', followUpDueAt: testNow });
  });
});

test('a duplicate is a draft of the same content, without time and without disconnected accounts', async () => {
  const image = await seedMedia(ctx);
  const left = await seedAccount(ctx, { state: 'disconnected' });
  const tag = await createTag(ctx, { name: 'x' });
  const post = await scheduled({ media: [{ mediaId: image, altText: 'Alt', edit: {} }], tagIds: [tag.id] });
  await setPublication(ctx, onlyPublication(post).id, { state: 'published', dueAt: null });
  const copy = await duplicatePost(ctx, { postId: post.id });
  expect(copy).toMatchObject({
    version: 1,
    state: 'draft',
    schedule: null,
    summary: 'Hello',
    tags: [tag],
    media: [{ altText: 'Alt' }],
  });
  expect(copy.publications).toMatchObject([{ accountId, state: 'draft' }]);
  expect(copy.id).not.toBe(post.id);
  const withGone = await createPost(ctx, { draft: draftOf({ accountIds: [accountId, left] }) });
  expect((await duplicatePost(ctx, { postId: withGone.id })).notice).toContain('disconnected');
});
