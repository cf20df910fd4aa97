import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
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
import { seedMedia } from './testing';
import { unschedulePost } from './unschedule-post';
import { updatePost } from './update-post';

const now = new Date('2026-12-01T08:00:30.000Z');
const berlin = (wallTime: string) => ({ wallTime, timeZone: 'Europe/Berlin' });
const draft = (values: Partial<PostDraft> = {}) => PostDraft.parse({ summary: 'Hello', ...values });

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let account: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db, { now }));
  account = await seedAccount(ctx);
});

const _only = (post: PostView) => {
  const [publication] = post.publications;
  if (!publication) throw new Error('No publication');
  return publication;
};
const _scheduled = (values: Partial<PostDraft> = {}) =>
  createPost(ctx, {
    draft: draft({ accountIds: [account], schedule: berlin('2026-12-01T10:00'), ...values }),
    intent: 'schedule',
  });

test('another location’s ids are not found, in every verb and every field', async () => {
  const other = await seedLocation(database.db, { now });
  const theirs = {
    account: await seedAccount(other.ctx),
    media: await seedMedia(other.ctx),
    tag: await createTag(other.ctx, { name: 'x' }),
    category: await createCategory(other.ctx, { name: 'x' }),
  };
  const { id: postId } = await createPost(other.ctx, { draft: draft() });
  const mine = await createPost(ctx, { draft: draft() });
  const wrong = [
    draft({ accountIds: [theirs.account] }),
    draft({ media: [{ mediaId: theirs.media, altText: '', edit: {} }] }),
    draft({ tagIds: [theirs.tag.id] }),
    draft({ categoryId: theirs.category.id }),
  ];
  const tries = [
    ...wrong.map((each) => () => createPost(ctx, { draft: each })),
    ...wrong.map((each) => () => updatePost(ctx, { postId: mine.id, version: 1, draft: each })),
    () => getPost(ctx, { postId }),
    () => updatePost(ctx, { postId, version: 1, draft: draft() }),
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
  const { id: postId } = await createPost(ctx, { draft: draft() });
  const viewer: Context = {
    ...ctx,
    actor: { kind: 'member', userId: newId(), name: 'V', organizationRole: 'member', locationRole: 'viewer' },
  };
  const key: Context = { ...ctx, actor: { kind: 'api_key', keyId: newId(), name: 'K', scopes: ['read'] } };
  for (const reader of [viewer, key]) {
    expect((await getPost(reader, { postId })).id).toBe(postId);
    for (const attempt of [
      () => createPost(reader, { draft: draft() }),
      () => updatePost(reader, { postId, version: 1, draft: draft() }),
      () => deletePost(reader, { postId }),
      () => publishPostNow(reader, { postId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
  }
});
