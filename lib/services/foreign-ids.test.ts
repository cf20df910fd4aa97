import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { disconnectAccount } from './accounts/disconnect-account';
import { createApiKey } from './api-keys/create-api-key';
import { revokeApiKey } from './api-keys/revoke-api-key';
import { deleteContentEvent } from './content-events/delete-content-event';
import { getContentEvent } from './content-events/get-content-event';
import { moveContentEvent } from './content-events/move-content-event';
import { restoreContentEvent } from './content-events/restore-content-event';
import { seedContentEvent } from './content-events/testing';
import { updateContentEvent } from './content-events/update-content-event';
import type { Context } from './context';
import { createCampaign } from './labels/create-campaign';
import { createCategory } from './labels/create-category';
import { createTag } from './labels/create-tag';
import { deleteCampaign } from './labels/delete-campaign';
import { deleteCategory } from './labels/delete-category';
import { deleteTag } from './labels/delete-tag';
import { renameCampaign } from './labels/rename-campaign';
import { renameTag } from './labels/rename-tag';
import { updateCategory } from './labels/update-category';
import { updateWatermark } from './locations/update-watermark';
import { changeManyMedia } from './media/change-many-media';
import { createFolder } from './media/create-folder';
import { deleteFolder } from './media/delete-folder';
import { deleteMedia } from './media/delete-media';
import { getMedia } from './media/get-media';
import { listMediaPosts } from './media/list-media-posts';
import { moveFolder } from './media/move-folder';
import { renameFolder } from './media/rename-folder';
import { replaceMedia } from './media/replace-media';
import { restoreMedia } from './media/restore-media';
import { updateMedia } from './media/update-media';
import { bestTimes } from './planning/best-times';
import { nextSlot } from './planning/next-slot';
import { changePost } from './posts/change-post';
import { createPost } from './posts/create-post';
import { duplicatePost } from './posts/duplicate-post';
import { endEditing } from './posts/end-editing';
import { listAttempts } from './posts/list-attempts';
import { noteEditing } from './posts/note-editing';
import { reschedulePost } from './posts/reschedule-post';
import { restorePost } from './posts/restore-post';
import { seedMedia } from './posts/testing';
import { resolvePublication } from './publications/resolve-publication';
import { retryPublication } from './publications/retry-publication';
import { createSnippet } from './snippets/create-snippet';
import { deleteSnippet } from './snippets/delete-snippet';
import { updateSnippet } from './snippets/update-snippet';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mine: Context;
let theirs: Context;
const ids = {
  tag: '',
  category: '',
  campaign: '',
  snippet: '',
  account: '',
  media: '',
  folder: '',
  key: '',
  post: '',
  publication: '',
  event: '',
};

beforeAll(async () => {
  database = await openTestDatabase();
  ({ ctx: mine } = await seedLocation(database.db));
  ({ ctx: theirs } = await seedLocation(database.db));
  ids.tag = (await createTag(theirs, { name: 'Theirs' })).id;
  ids.category = (await createCategory(theirs, { name: 'Theirs', hue: 1 })).id;
  ids.campaign = (await createCampaign(theirs, { name: 'Theirs' })).id;
  ids.snippet = (await createSnippet(theirs, { kind: 'text', name: 'Theirs', text: 'x', draft: null })).id;
  ids.account = await seedAccount(theirs);
  ids.media = await seedMedia(theirs);
  ids.folder = (await createFolder(theirs, { name: 'Theirs', parentId: null })).id;
  ids.key = (await createApiKey(theirs, { name: 'Theirs', scopes: ['read'] })).id;
  const schedule = { wallTime: '2099-01-05T09:00', timeZone: 'Europe/Berlin' };
  const draft = { summary: 'Theirs', accountIds: [ids.account], schedule };
  const post = await createPost(theirs, { draft: { ...emptyPostDraft, ...draft }, intent: 'schedule' });
  ids.post = post.id;
  ids.publication = post.publications[0]?.id ?? '';
  ids.event = (await seedContentEvent(theirs)).id;
});
afterAll(() => database.close());

const schedule = { wallTime: '2099-02-05T09:00', timeZone: 'Europe/Berlin' };
const verbs: Record<string, (ctx: Context) => Promise<unknown>> = {
  deleteTag: (ctx) => deleteTag(ctx, { tagId: ids.tag }),
  renameTag: (ctx) => renameTag(ctx, { tagId: ids.tag, name: 'Mine now' }),
  deleteCategory: (ctx) => deleteCategory(ctx, { categoryId: ids.category }),
  updateCategory: (ctx) => updateCategory(ctx, { categoryId: ids.category, name: 'Mine now', hue: 2 }),
  deleteCampaign: (ctx) => deleteCampaign(ctx, { campaignId: ids.campaign }),
  renameCampaign: (ctx) => renameCampaign(ctx, { campaignId: ids.campaign, name: 'Mine now' }),
  deleteSnippet: (ctx) => deleteSnippet(ctx, { snippetId: ids.snippet }),
  updateSnippet: (ctx) => updateSnippet(ctx, { snippetId: ids.snippet, name: 'Mine now' }),
  createSnippet: (ctx) =>
    createSnippet(ctx, {
      kind: 'template',
      name: 'Mine',
      text: '',
      draft: { ...emptyPostDraft, media: [{ mediaId: ids.media, altText: '', edit: {} }] },
    }),
  bestTimes: (ctx) => bestTimes(ctx, { accountId: [ids.account] }),
  nextSlot: (ctx) => nextSlot(ctx, { accountId: [ids.account] }),
  updateWatermark: (ctx) =>
    updateWatermark(ctx, { watermark: { mediaId: ids.media, position: 'center', opacity: 1, scale: 0.2 } }),
  disconnectAccount: (ctx) => disconnectAccount(ctx, { accountId: ids.account }),
  deleteMedia: (ctx) => deleteMedia(ctx, { mediaId: ids.media }),
  getMedia: (ctx) => getMedia(ctx, { mediaId: ids.media }),
  updateMedia: (ctx) => updateMedia(ctx, { mediaId: ids.media, name: 'Mine now' }),
  restoreMedia: (ctx) => restoreMedia(ctx, { mediaId: ids.media }),
  listMediaPosts: (ctx) => listMediaPosts(ctx, { mediaId: ids.media }),
  changeManyMedia: (ctx) => changeManyMedia(ctx, { mediaIds: [ids.media], change: { kind: 'delete' } }),
  replaceMedia: (ctx) => replaceMedia(ctx, { mediaId: ids.media, withMediaId: ids.media }),
  replaceMediaWith: async (ctx) => replaceMedia(ctx, { mediaId: await seedMedia(ctx), withMediaId: ids.media }),
  putIntoFolder: async (ctx) => updateMedia(ctx, { mediaId: await seedMedia(ctx), folderId: ids.folder }),
  tagMedia: async (ctx) => updateMedia(ctx, { mediaId: await seedMedia(ctx), tagIds: [ids.tag] }),
  createFolder: (ctx) => createFolder(ctx, { name: 'Mine', parentId: ids.folder }),
  renameFolder: (ctx) => renameFolder(ctx, { folderId: ids.folder, name: 'Mine now' }),
  moveFolder: (ctx) => moveFolder(ctx, { folderId: ids.folder, parentId: null }),
  deleteFolder: (ctx) => deleteFolder(ctx, { folderId: ids.folder, contents: 'move_up' }),
  revokeApiKey: (ctx) => revokeApiKey(ctx, { keyId: ids.key }),
  reschedulePost: (ctx) => reschedulePost(ctx, { postId: ids.post, schedule }),
  changePost: (ctx) => changePost(ctx, { postId: ids.post, summary: 'Mine now' }),
  duplicatePost: (ctx) => duplicatePost(ctx, { postId: ids.post }),
  restorePost: (ctx) => restorePost(ctx, { postId: ids.post }),
  noteEditing: (ctx) => noteEditing(ctx, { postId: ids.post, key: 'tab-12345678' }),
  endEditing: (ctx) => endEditing(ctx, { postId: ids.post, key: 'tab-12345678' }),
  listAttempts: (ctx) => listAttempts(ctx, { postId: ids.post }),
  getContentEvent: (ctx) => getContentEvent(ctx, { eventId: ids.event }),
  updateContentEvent: (ctx) => updateContentEvent(ctx, { eventId: ids.event, title: 'Mine now' }),
  moveContentEvent: (ctx) =>
    moveContentEvent(ctx, { eventId: ids.event, start: '2026-12-02T09:00', end: null, allDay: false }),
  deleteContentEvent: (ctx) => deleteContentEvent(ctx, { eventId: ids.event }),
  restoreContentEvent: (ctx) => restoreContentEvent(ctx, { eventId: ids.event }),
  tagContentEvent: (ctx) => seedContentEvent(ctx, { tagIds: [ids.tag] }),
  categoryOfContentEvent: (ctx) => seedContentEvent(ctx, { categoryId: ids.category }),
  campaignOfContentEvent: (ctx) => seedContentEvent(ctx, { campaignId: ids.campaign }),
  retryPublication: (ctx) => retryPublication(ctx, { publicationId: ids.publication }),
  resolvePublication: (ctx) => resolvePublication(ctx, { publicationId: ids.publication, live: true }),
};

for (const [name, verb] of Object.entries(verbs)) {
  test(`${name} does not know the ids of another location, as if they were nowhere`, async () => {
    await expect(verb(mine)).rejects.toMatchObject({ code: 'not_found' });
  });
}

test('the same verbs know their own', async () => {
  await expect(verbs.getMedia?.(theirs)).resolves.toMatchObject({ id: ids.media });
  await expect(verbs.renameTag?.(theirs)).resolves.toMatchObject({ name: 'Mine now' });
  await expect(verbs.reschedulePost?.(theirs)).resolves.toMatchObject({ id: ids.post });
  await expect(deleteTag(theirs, { tagId: newId() })).rejects.toMatchObject({ code: 'not_found' });
});
