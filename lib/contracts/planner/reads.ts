import type { CalendarDays, CalendarEntry, CalendarRows } from '@/lib/domain/calendar-entry';
import type { CalendarLinkView } from '@/lib/domain/calendar-link';
import type { ContentEventView } from '@/lib/domain/content-event';
import type { CalendarKind, ContentEventKind } from '@/lib/domain/content-kinds';
import type { FeedView } from '@/lib/domain/feed';
import type { DirectUploadView, FolderView, LibraryItem, UploadView } from '@/lib/domain/library';
import type { MediaKind } from '@/lib/domain/media-kind';
import type { NetworkId } from '@/lib/domain/network';
import type { PreflightProblem } from '@/lib/domain/preflight';
import type { PublicationState } from '@/lib/domain/publication';
import type { ReminderView } from '@/lib/domain/reminder';
import type {
  AccountView,
  AttemptView,
  CategoryView,
  ConnectableView,
  LocationView,
  PostView,
  ProviderView,
  TagView,
} from '@/lib/domain/views';
import type { BatchReads } from './batch-reads';
import type { NotificationReads } from './notification-reads';
import type { PauseReads } from './pause-reads';
import type { WebhookReads } from './webhook-reads';
import type { WritingReads } from './writing-reads';

/** Filters of lists and calendar; arrays are repeated query keys. */
export type PostFilters = {
  state?: PublicationState[];
  accountId?: string[];
  network?: NetworkId[];
  categoryId?: string[];
  tagId?: string[];
  campaignId?: string[];
  authorId?: string[];
  q?: string;
};
/** Filters of the calendar. What an entry's kind cannot have (an account, a post's state) hides it. */
export type CalendarFilters = PostFilters & { kind?: CalendarKind[] };
/** Filters of the library. `folderId` is a folder's id, or `top` for files in none; without it files of all folders. */
export type MediaFilters = {
  folderId?: string;
  /** Words that must all be in the name or the description. */
  q?: string;
  tagId?: string;
  kind?: MediaKind;
  /** Only those no post needs. */
  unused?: boolean;
};
/** A post that needs a file. */
export type MediaUse = { id: string; summary: string; state: PublicationState; scheduledAt: string | null };
export type Today = {
  dueNext: PostView[];
  failed: PostView[];
  /** What a person is to post by hand now, the longest waiting first. */
  toPost: PostView[];
  /** Waiting for a review, the soonest planned first. */
  inReview: PostView[];
  accountsToReconnect: AccountView[];
  /** Access ends within 14 days, or has ended, and a person has to sign in again; the soonest first. */
  accountsEnding: AccountView[];
  /** Due today or overdue, and those done today; the oldest first. */
  tasks: ContentEventView[];
};

/** A post of the next 24 hours and what is wrong with it as things stand now. */
export type PostAhead = { post: PostView; problems: PreflightProblem[] };

/** GETs of content events; a part of PlannerReads. `from` and `to` are instants. */
export type FeedReads = {
  '/locations/{locationId}/feeds': { query: Record<never, never>; answer: { feeds: FeedView[] } };
  '/locations/{locationId}/calendar-links': { query: Record<never, never>; answer: { links: CalendarLinkView[] } };
};
export type ContentEventReads = {
  '/locations/{locationId}/content-events': {
    query: { from?: string; to?: string; kind?: ContentEventKind[]; cursor?: string; limit?: number };
    answer: { contentEvents: ContentEventView[]; nextCursor: string | null };
  };
  '/locations/{locationId}/content-events/{eventId}': { query: Record<never, never>; answer: ContentEventView };
};

/**
 * Every GET of the planner API, by path below /api/planner: what the browser may ask and what it gets.
 * The zod contract beside this file must satisfy it (checked by the compiler).
 */
export type PlannerReads = WritingReads &
  BatchReads &
  ContentEventReads &
  FeedReads &
  WebhookReads &
  NotificationReads &
  PauseReads & {
    '/me': {
      query: Record<never, never>;
      answer: { user: { id: string; name: string; email: string }; locations: LocationView[] };
    };
    '/locations/{locationId}/posts': {
      query: PostFilters & {
        cursor?: string;
        until?: string;
        limit?: number;
        sort?: 'recent' | 'planned';
        order?: 'asc' | 'desc';
      };
      answer: { posts: PostView[]; nextCursor: string | null };
    };
    '/locations/{locationId}/posts/{postId}': { query: Record<never, never>; answer: PostView };
    '/locations/{locationId}/posts/{postId}/attempts': {
      query: Record<never, never>;
      answer: { attempts: AttemptView[] };
    };
    '/locations/{locationId}/calendar': {
      query: CalendarFilters & {
        from: string;
        to: string;
        cursor?: string;
        until?: string;
        limit?: number;
        backwards?: boolean;
      };
      answer: { entries: CalendarEntry[]; nextCursor: string | null };
    };
    '/locations/{locationId}/calendar/days': {
      query: CalendarFilters & { from: string; to: string; perDay?: number; characters?: number };
      answer: CalendarDays;
    };
    '/locations/{locationId}/calendar/rows': {
      query: CalendarFilters & { from: string; to: string; perCell?: number; characters?: number };
      answer: CalendarRows;
    };
    '/locations/{locationId}/today': { query: Record<never, never>; answer: Today };
    '/locations/{locationId}/reminders/{publicationId}': { query: Record<never, never>; answer: ReminderView };
    '/locations/{locationId}/preflight': { query: Record<never, never>; answer: { posts: PostAhead[] } };
    '/locations/{locationId}/accounts': { query: Record<never, never>; answer: { accounts: AccountView[] } };
    '/locations/{locationId}/providers': { query: Record<never, never>; answer: { providers: ProviderView[] } };
    '/locations/{locationId}/connections/{flowId}': { query: { search?: string }; answer: ConnectableView };
    '/locations/{locationId}/categories': { query: Record<never, never>; answer: { categories: CategoryView[] } };
    '/locations/{locationId}/tags': { query: Record<never, never>; answer: { tags: TagView[] } };
    '/locations/{locationId}/media': {
      query: MediaFilters & { cursor?: string; limit?: number };
      answer: { media: LibraryItem[]; nextCursor: string | null; processing: number };
    };
    '/locations/{locationId}/media/{mediaId}': { query: Record<never, never>; answer: LibraryItem };
    '/locations/{locationId}/media/{mediaId}/posts': { query: Record<never, never>; answer: { posts: MediaUse[] } };
    '/locations/{locationId}/direct-uploads/{uploadId}': { query: Record<never, never>; answer: DirectUploadView };
    '/locations/{locationId}/uploads/{uploadId}': { query: Record<never, never>; answer: UploadView };
    '/locations/{locationId}/media-folders': { query: Record<never, never>; answer: { folders: FolderView[] } };
  };
