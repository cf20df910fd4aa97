import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { CalendarDays, CalendarEntry, CalendarRows } from '@/lib/domain/calendar-entry';
import { ContentEventView } from '@/lib/domain/content-event';
import { Id } from '@/lib/domain/id';
import { DirectUploadView, FolderView, LibraryItem, UploadView } from '@/lib/domain/library';
import { mediaKinds } from '@/lib/domain/media-kind';
import { publicationStates } from '@/lib/domain/publication';
import { ReminderView } from '@/lib/domain/reminder';
import {
  AccountView,
  AttemptView,
  CategoryView,
  ConnectableView,
  LocationView,
  PostView,
  ProviderView,
  TagView,
} from '@/lib/domain/views';
import { batchReadRoutes } from './batch-routes';
import { contentEventReads } from './content-event-reads';
import { feedReads } from './feed-reads';
import { CalendarFilters, Day, Filters, Instant, Location } from './filters';
import { notificationReadRoutes } from './notification-routes';
import { pauseReadRoutes } from './pause-routes';
import type { PlannerReads } from './reads';
import { read } from './route';
import { webhookReadRoutes } from './webhook-read-routes';
import { writingReadRoutes } from './writing-read-routes';

const location = z.object(Location);
const characters = z.coerce
  .number()
  .int()
  .min(1)
  .max(500)
  .optional()
  .describe('Of each text; as many as fit a cell unless said.');
const until = z.string().max(200).optional().describe('A nextCursor: what comes after its place is left out.');
const about = (operationId: string, tag: string, summary: string) => ({ operationId, summary, tags: [tag] });

/** Every GET, keyed by its path; total, so that a read the browser knows cannot be forgotten here. */
export const readRoutes = {
  '/me': read(
    '/me',
    about('getMe', 'Location', 'Who is asking, and the locations they may enter'),
    z.object({}),
    z.object({
      user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
      locations: z.array(LocationView),
    }),
  ),
  '/locations/{locationId}/posts': read(
    '/locations/{locationId}/posts',
    about('listPosts', 'Posts', 'Posts by page: the last edited first, or by planned time'),
    z.object({
      ...Location,
      ...Filters,
      cursor: z.string().max(200).optional(),
      until,
      limit: z.coerce.number().int().min(1).max(100).optional(),
      sort: z.enum(['recent', 'planned']).optional(),
      order: z
        .enum(['asc', 'desc'])
        .optional()
        .describe('The latest edit first and the earliest plan first unless said.'),
    }),
    z.object({ posts: z.array(PostView), nextCursor: z.nullable(z.string()) }),
  ),
  '/locations/{locationId}/posts/{postId}': read(
    '/locations/{locationId}/posts/{postId}',
    about('getPost', 'Posts', 'One post with its publications'),
    z.object({ ...Location, postId: Id }),
    PostView,
  ),
  '/locations/{locationId}/posts/{postId}/attempts': read(
    '/locations/{locationId}/posts/{postId}/attempts',
    about('listAttempts', 'Posts', 'The journal of a post: every try, what was sent and answered'),
    z.object({ ...Location, postId: Id }),
    z.object({ attempts: z.array(AttemptView) }),
  ),
  '/locations/{locationId}/reminders/{publicationId}': read(
    '/locations/{locationId}/reminders/{publicationId}',
    about('getReminder', 'Posts', 'What a person needs to post one account’s part by hand: words, files, where'),
    z.object({ ...Location, publicationId: Id }),
    ReminderView,
  ),
  '/locations/{locationId}/calendar': read(
    '/locations/{locationId}/calendar',
    about('listEntries', 'Calendar', 'What is planned between two instants by page, at most 1,100 days apart'),
    z.object({
      ...Location,
      ...CalendarFilters,
      from: Instant,
      to: Instant,
      cursor: z.string().max(200).optional(),
      until,
      limit: z.coerce.number().int().min(1).max(500).optional(),
      backwards: z.stringbool().optional().describe('The last one first.'),
    }),
    z.object({ entries: z.array(CalendarEntry), nextCursor: z.nullable(z.string()) }),
  ),
  '/locations/{locationId}/calendar/days': read(
    '/locations/{locationId}/calendar/days',
    about('listDays', 'Calendar', 'At most 62 days in short: of each the count and the first entries'),
    z.object({
      ...Location,
      ...CalendarFilters,
      from: Day,
      to: Day.describe('Exclusive.'),
      perDay: z.coerce.number().int().min(1).max(100).optional().describe('4 unless said.'),
      characters,
    }),
    CalendarDays,
  ),
  '/locations/{locationId}/calendar/rows': read(
    '/locations/{locationId}/calendar/rows',
    about('listRows', 'Calendar', 'At most 42 days per account: of each the count and the first posts'),
    z.object({
      ...Location,
      ...CalendarFilters,
      from: Day,
      to: Day.describe('Exclusive.'),
      perCell: z.coerce.number().int().min(1).max(10).optional().describe('3 unless said.'),
      characters,
    }),
    CalendarRows,
  ),
  '/locations/{locationId}/today': read(
    '/locations/{locationId}/today',
    about('getToday', 'Posts', 'What goes out next and what needs a person'),
    location,
    z.object({
      dueNext: z.array(PostView),
      failed: z.array(PostView),
      toPost: z.array(PostView),
      inReview: z.array(PostView),
      accountsToReconnect: z.array(AccountView),
      accountsEnding: z.array(AccountView).describe('Access ends within 14 days and is not renewed by itself.'),
      tasks: z.array(ContentEventView),
    }),
  ),
  '/locations/{locationId}/preflight': read(
    '/locations/{locationId}/preflight',
    about('preflight', 'Posts', 'Posts of the next 24 hours that will not go out as they are, or look like a mistake'),
    location,
    z.object({
      posts: z.array(
        z.object({
          post: PostView,
          problems: z.array(
            z.object({
              path: z.string().describe('The field: where the editor shows it.'),
              message: z.string(),
              severity: z.enum(['error', 'warning']).describe('error: it will not go out; warning: it will.'),
            }),
          ),
        }),
      ),
    }),
  ),
  '/locations/{locationId}/accounts': read(
    '/locations/{locationId}/accounts',
    about('listAccounts', 'Accounts', 'The connected accounts'),
    location,
    z.object({ accounts: z.array(AccountView) }),
  ),
  '/locations/{locationId}/providers': read(
    '/locations/{locationId}/providers',
    about('listProviders', 'Accounts', 'What can be connected'),
    location,
    z.object({ providers: z.array(ProviderView) }),
  ),
  '/locations/{locationId}/connections/{flowId}': read(
    '/locations/{locationId}/connections/{flowId}',
    about('listConnectable', 'Accounts', 'Accounts a sign-in at a network reaches, to choose from'),
    z.object({ ...Location, flowId: Id, search: z.string().max(200).optional() }),
    ConnectableView,
  ),
  '/locations/{locationId}/categories': read(
    '/locations/{locationId}/categories',
    about('listCategories', 'Labels', 'Categories by name'),
    location,
    z.object({ categories: z.array(CategoryView) }),
  ),
  '/locations/{locationId}/tags': read(
    '/locations/{locationId}/tags',
    about('listTags', 'Labels', 'Tags by name'),
    location,
    z.object({ tags: z.array(TagView) }),
  ),
  '/locations/{locationId}/media': read(
    '/locations/{locationId}/media',
    about('listMedia', 'Media', 'The library by page, newest first; `processing` counts what is still worked on'),
    z.object({
      ...Location,
      folderId: z
        .union([Id, z.literal('top')])
        .optional()
        .describe('`top`: files in no folder.'),
      q: z.string().max(200).optional().describe('Words that must all be in the name or the description.'),
      tagId: z.optional(Id),
      kind: z.enum(mediaKinds).optional(),
      unused: z.stringbool().optional().describe('Only files no post needs.'),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    z.object({ media: z.array(LibraryItem), nextCursor: z.nullable(z.string()), processing: z.number() }),
  ),
  '/locations/{locationId}/media/{mediaId}': read(
    '/locations/{locationId}/media/{mediaId}',
    about('getMedia', 'Media', 'One file'),
    z.object({ ...Location, mediaId: Id }),
    LibraryItem,
  ),
  '/locations/{locationId}/media/{mediaId}/posts': read(
    '/locations/{locationId}/media/{mediaId}/posts',
    about(
      'listMediaPosts',
      'Media',
      'The posts that need a file: as media, cover or link image; the latest planned first',
    ),
    z.object({ ...Location, mediaId: Id }),
    z.object({
      posts: z.array(
        z.object({
          id: z.string(),
          summary: z.string(),
          state: z.enum(publicationStates),
          scheduledAt: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  '/locations/{locationId}/uploads/{uploadId}': read(
    '/locations/{locationId}/uploads/{uploadId}',
    about('getUpload', 'Media', 'How far an upload of yours is, and the file it became'),
    z.object({ ...Location, uploadId: Id }),
    UploadView,
  ),
  '/locations/{locationId}/direct-uploads/{uploadId}': read(
    '/locations/{locationId}/direct-uploads/{uploadId}',
    about(
      'getDirectUpload',
      'Media',
      'Which parts of a direct upload of yours arrived, and addresses for missing ones',
    ),
    z.object({ ...Location, uploadId: Id }),
    DirectUploadView,
  ),
  '/locations/{locationId}/media-folders': read(
    '/locations/{locationId}/media-folders',
    about('listFolders', 'Media', 'The folders of the library by name'),
    location,
    z.object({ folders: z.array(FolderView) }),
  ),
  ...writingReadRoutes,
  ...batchReadRoutes,
  ...contentEventReads,
  ...feedReads,
  ...webhookReadRoutes,
  ...notificationReadRoutes,
  ...pauseReadRoutes,
} satisfies Record<keyof PlannerReads, AnyContractProcedure>;
