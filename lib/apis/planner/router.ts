import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import type { Editing, EditorsView } from '@/lib/domain/presence';
import { listAccounts } from '@/lib/services/accounts/list-accounts';
import { listConnectable } from '@/lib/services/accounts/list-connectable';
import { listProviders } from '@/lib/services/accounts/list-providers';
import { listDays } from '@/lib/services/calendar/list-days';
import { listEntries } from '@/lib/services/calendar/list-entries';
import { listRows } from '@/lib/services/calendar/list-rows';
import { createCategory } from '@/lib/services/labels/create-category';
import { createTag } from '@/lib/services/labels/create-tag';
import { deleteCategory } from '@/lib/services/labels/delete-category';
import { deleteTag } from '@/lib/services/labels/delete-tag';
import { listCategories } from '@/lib/services/labels/list-categories';
import { listTags } from '@/lib/services/labels/list-tags';
import { renameTag } from '@/lib/services/labels/rename-tag';
import { updateCategory } from '@/lib/services/labels/update-category';
import { getDirectUpload } from '@/lib/services/media/get-direct-upload';
import { getMedia } from '@/lib/services/media/get-media';
import { getUpload } from '@/lib/services/media/get-upload';
import { listFolders } from '@/lib/services/media/list-folders';
import { listMedia } from '@/lib/services/media/list-media';
import { listMediaPosts } from '@/lib/services/media/list-media-posts';
import { changePost } from '@/lib/services/posts/change-post';
import { createPost } from '@/lib/services/posts/create-post';
import { deletePost } from '@/lib/services/posts/delete-post';
import { duplicatePost } from '@/lib/services/posts/duplicate-post';
import { endEditing } from '@/lib/services/posts/end-editing';
import { getPost } from '@/lib/services/posts/get-post';
import { listAttempts } from '@/lib/services/posts/list-attempts';
import { listPosts } from '@/lib/services/posts/list-posts';
import { noteEditing } from '@/lib/services/posts/note-editing';
import { publishPostNow } from '@/lib/services/posts/publish-post-now';
import { reschedulePost } from '@/lib/services/posts/reschedule-post';
import { restorePost } from '@/lib/services/posts/restore-post';
import { schedulePost } from '@/lib/services/posts/schedule-post';
import { today } from '@/lib/services/posts/today';
import { unschedulePost } from '@/lib/services/posts/unschedule-post';
import { updatePost } from '@/lib/services/posts/update-post';
import { readPreflight } from '@/lib/services/preflight/read-preflight';
import { resolvePublication } from '@/lib/services/publications/resolve-publication';
import { retryPublication } from '@/lib/services/publications/retry-publication';
import { declineReminder } from '@/lib/services/reminders/decline-reminder';
import { finishReminder } from '@/lib/services/reminders/finish-reminder';
import { getReminder } from '@/lib/services/reminders/get-reminder';
import { putOffReminder } from '@/lib/services/reminders/put-off-reminder';
import { type ApiContext, reading, writing } from './access';
import { batchReads, batchWrites } from './batch-router';
import { contentEventReads, contentEventWrites } from './content-events-router';
import { feedReads, feedWrites } from './feeds-router';
import { me } from './me';
import { mediaWrites } from './media-writes';
import { notificationReads } from './notifications-router';
import { pauseReads, pauseWrites } from './pause-router';
import { webhookReads, webhookWrites } from './webhooks-router';
import { writingReads, writingWrites } from './writing-router';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

/** The contract, route by route, on the services. Whatever the wire calls differently is put right here. */
export const plannerRouter = os.router({
  reads: {
    ...writingReads,
    ...contentEventReads,
    ...feedReads,
    ...webhookReads,
    ...notificationReads,
    ...batchReads,
    ...pauseReads,
    '/me': reads['/me'].handler(({ context }) => me(context.headers)),
    '/locations/{locationId}/posts': reads['/locations/{locationId}/posts'].handler(reading(listPosts)),
    '/locations/{locationId}/posts/{postId}': reads['/locations/{locationId}/posts/{postId}'].handler(reading(getPost)),
    '/locations/{locationId}/posts/{postId}/attempts': reads['/locations/{locationId}/posts/{postId}/attempts'].handler(
      reading(listAttempts),
    ),
    '/locations/{locationId}/reminders/{publicationId}': reads[
      '/locations/{locationId}/reminders/{publicationId}'
    ].handler(reading(getReminder)),
    '/locations/{locationId}/calendar': reads['/locations/{locationId}/calendar'].handler(reading(listEntries)),
    '/locations/{locationId}/calendar/days': reads['/locations/{locationId}/calendar/days'].handler(reading(listDays)),
    '/locations/{locationId}/calendar/rows': reads['/locations/{locationId}/calendar/rows'].handler(reading(listRows)),
    '/locations/{locationId}/today': reads['/locations/{locationId}/today'].handler(reading(today)),
    '/locations/{locationId}/preflight': reads['/locations/{locationId}/preflight'].handler(reading(readPreflight)),
    '/locations/{locationId}/accounts': reads['/locations/{locationId}/accounts'].handler(
      reading(async (ctx) => ({ accounts: await listAccounts(ctx) })),
    ),
    '/locations/{locationId}/providers': reads['/locations/{locationId}/providers'].handler(
      reading(async (ctx) => ({ providers: await listProviders(ctx) })),
    ),
    '/locations/{locationId}/connections/{flowId}': reads['/locations/{locationId}/connections/{flowId}'].handler(
      reading(listConnectable),
    ),
    '/locations/{locationId}/categories': reads['/locations/{locationId}/categories'].handler(reading(listCategories)),
    '/locations/{locationId}/tags': reads['/locations/{locationId}/tags'].handler(reading(listTags)),
    '/locations/{locationId}/media': reads['/locations/{locationId}/media'].handler(reading(listMedia)),
    '/locations/{locationId}/media/{mediaId}': reads['/locations/{locationId}/media/{mediaId}'].handler(
      reading(getMedia),
    ),
    '/locations/{locationId}/media/{mediaId}/posts': reads['/locations/{locationId}/media/{mediaId}/posts'].handler(
      reading(listMediaPosts),
    ),
    '/locations/{locationId}/uploads/{uploadId}': reads['/locations/{locationId}/uploads/{uploadId}'].handler(
      reading(getUpload),
    ),
    '/locations/{locationId}/direct-uploads/{uploadId}': reads[
      '/locations/{locationId}/direct-uploads/{uploadId}'
    ].handler(reading(getDirectUpload)),
    '/locations/{locationId}/media-folders': reads['/locations/{locationId}/media-folders'].handler(
      reading(listFolders),
    ),
  },
  ...writingWrites,
  ...contentEventWrites,
  ...feedWrites,
  ...webhookWrites,
  ...batchWrites,
  ...pauseWrites,
  createPost: os.createPost.handler(
    writing((ctx, { postId, state, publish, ...draft }) => {
      const intent = publish === 'now' ? 'publish_now' : state === 'scheduled' ? 'schedule' : 'draft';
      return createPost(ctx, { postId, draft, intent });
    }),
  ),
  replacePost: os.replacePost.handler(
    writing((ctx, { postId, version, ...draft }) => updatePost(ctx, { postId, version, draft })),
  ),
  changePost: os.changePost.handler(writing(changePost)),
  deletePost: os.deletePost.handler(writing(deletePost)),
  restorePost: os.restorePost.handler(writing(restorePost)),
  schedulePost: os.schedulePost.handler(
    writing((ctx, { postId, version, ...schedule }) => schedulePost(ctx, { postId, version, schedule })),
  ),
  reschedulePost: os.reschedulePost.handler(
    writing((ctx, { postId, ...schedule }) => reschedulePost(ctx, { postId, schedule })),
  ),
  unschedulePost: os.unschedulePost.handler(writing(unschedulePost)),
  publishPostNow: os.publishPostNow.handler(writing(publishPostNow)),
  duplicatePost: os.duplicatePost.handler(writing(duplicatePost)),
  noteEditing: os.noteEditing.handler(writing(noteEditing)),
  endEditing: os.endEditing.handler(({ input, context }) =>
    writing<Editing & { locationId: string }, EditorsView>(endEditing)({
      input: { ...input.params, ...input.query },
      context,
    }),
  ),
  retryPublication: os.retryPublication.handler(writing(retryPublication)),
  finishReminder: os.finishReminder.handler(writing(finishReminder)),
  putOffReminder: os.putOffReminder.handler(writing(putOffReminder)),
  declineReminder: os.declineReminder.handler(writing(declineReminder)),
  resolvePublication: os.resolvePublication.handler(writing(resolvePublication)),
  createTag: os.createTag.handler(writing(createTag)),
  renameTag: os.renameTag.handler(writing(renameTag)),
  deleteTag: os.deleteTag.handler(writing(deleteTag)),
  createCategory: os.createCategory.handler(writing(createCategory)),
  updateCategory: os.updateCategory.handler(writing(updateCategory)),
  deleteCategory: os.deleteCategory.handler(writing(deleteCategory)),
  ...mediaWrites,
});
