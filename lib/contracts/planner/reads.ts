import type { PublicationState } from '@/lib/domain/publication';
import type {
  AccountView,
  AttemptView,
  CalendarEntry,
  CategoryView,
  ConnectableView,
  LocationView,
  MediaView,
  PostView,
  ProviderView,
  TagView,
} from '@/lib/domain/views';
import type { WritingReads } from './writing-reads';

/** Filters of lists and calendar; arrays are repeated query keys. */
export type PostFilters = {
  state?: PublicationState[];
  accountId?: string[];
  categoryId?: string[];
  tagId?: string[];
  campaignId?: string[];
  q?: string;
};
export type Today = {
  dueNext: PostView[];
  failed: PostView[];
  accountsToReconnect: AccountView[];
};

/**
 * Every GET of the planner API, by path below /api/planner: what the browser may ask and what it gets.
 * The zod contract beside this file must satisfy it (checked by the compiler).
 */
export type PlannerReads = WritingReads & {
  '/me': {
    query: Record<never, never>;
    answer: { user: { id: string; name: string; email: string }; locations: LocationView[] };
  };
  '/locations/{locationId}/posts': {
    query: PostFilters & { cursor?: string; limit?: number; sort?: 'recent' | 'planned' };
    answer: { posts: PostView[]; nextCursor: string | null };
  };
  '/locations/{locationId}/posts/{postId}': { query: Record<never, never>; answer: PostView };
  '/locations/{locationId}/posts/{postId}/attempts': {
    query: Record<never, never>;
    answer: { attempts: AttemptView[] };
  };
  '/locations/{locationId}/calendar': {
    query: PostFilters & { from: string; to: string };
    answer: { entries: CalendarEntry[] };
  };
  '/locations/{locationId}/today': { query: Record<never, never>; answer: Today };
  '/locations/{locationId}/accounts': { query: Record<never, never>; answer: { accounts: AccountView[] } };
  '/locations/{locationId}/providers': { query: Record<never, never>; answer: { providers: ProviderView[] } };
  '/locations/{locationId}/connections/{flowId}': { query: { search?: string }; answer: ConnectableView };
  '/locations/{locationId}/categories': { query: Record<never, never>; answer: { categories: CategoryView[] } };
  '/locations/{locationId}/tags': { query: Record<never, never>; answer: { tags: TagView[] } };
  '/locations/{locationId}/media/{mediaId}': { query: Record<never, never>; answer: MediaView };
};
