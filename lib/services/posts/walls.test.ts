import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '../context';
import { createCategory } from '../labels/create-category';
import { createTag } from '../labels/create-tag';
import { createPost } from './create-post';
import { deletePost } from './delete-post';
import { duplicatePost } from './duplicate-post';
import { getPost } from './get-post';
import { publishPostNow } from './publish-post-now';
import { reschedulePost } from './reschedule-post';
import { restorePost } from './restore-post';
import { schedulePost } from './schedule-post';
import { berlin, draftOf, seedMedia, testNow } from './testing';
import { unschedulePost } from './unschedule-post';
import { updatePost } from './update-post';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let _account: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now: testNow }));
  _account = await seedAccount(ctx);
});

test('another location’s ids are not found, in every verb and every field', async () => {
  const other = await seedLocation(database.db, { now: testNow });
  const theirs = {
    account: await seedAccount(other.ctx),
    media: await seedMedia(other.ctx),
    tag: await createTag(other.ctx, { name: 'x' }),
    category: await createCategory(other.ctx, { name: 'x' }),
  };
  const { id: postId } = await createPost(other.ctx, { draft: draftOf() });
  const mine = await createPost(ctx, { draft: draftOf() });
  const wrong = [
    draftOf({ accountIds: [theirs.account] }),
    draftOf({ media: [{ mediaId: theirs.media, altText: '', edit: {} }] }),
    draftOf({ tagIds: [theirs.tag.id] }),
    draftOf({ categoryId: theirs.category.id }),
  ];
  const tries = [
    ...wrong.map((each) => () => createPost(ctx, { draft: each })),
    ...wrong.map((each) => () => updatePost(ctx, { postId: mine.id, version: 1, draft: each })),
    () => getPost(ctx, { postId }),
    () => updatePost(ctx, { postId, version: 1, draft: draftOf() }),
    () => schedulePost(ctx, { postId, schedule: berlin('2026-12-24T10:00') }),
    () => reschedulePost(ctx, { postId, schedule: berlin('2026-12-24T10:00') }),
    () => unschedulePost(ctx, { postId }),
    () => publishPostNow(ctx, { postId }),
    () => deletePost(ctx, { postId }),
    () => restorePost(ctx, { postId }),
    () => duplicatePost(ctx, { postId }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  expect(await getPost(other.ctx, { postId })).toMatchObject({ version: 1, state: 'draft' });
});

test('a viewer may read and nothing else; a read-only key likewise', async () => {
  const { id: postId } = await createPost(ctx, { draft: draftOf() });
  const viewer: Context = {
    ...ctx,
    actor: { kind: 'member', userId: newId(), name: 'V', organizationRole: 'member', locationRole: 'viewer' },
  };
  const key: Context = { ...ctx, actor: { kind: 'api_key', keyId: newId(), name: 'K', scopes: ['read'] } };
  for (const reader of [viewer, key]) {
    expect((await getPost(reader, { postId })).id).toBe(postId);
    for (const attempt of [
      () => createPost(reader, { draft: draftOf() }),
      () => updatePost(reader, { postId, version: 1, draft: draftOf() }),
      () => deletePost(reader, { postId }),
      () => publishPostNow(reader, { postId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
  }
});
