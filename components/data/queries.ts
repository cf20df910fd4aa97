import { queryOptions } from '@tanstack/react-query';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import type { SnippetKind } from '@/lib/domain/snippet';
import type { PostView } from '@/lib/domain/views';
import { listPages } from './list-pages';
import type { InView, ListPage } from './pages-in-view';
import { readPlanner } from './read';

type PostPage = ListPage & { posts: PostView[] };
export const postIds = ({ posts }: Pick<PostPage, 'posts'>) => posts.map(({ id }) => id);

/** One query option per read. Keys are [locationId, topic, …], so that the live stream can name what changed. */
export const queries = {
  me: () =>
    queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => readPlanner('/me', {}, {}, signal), staleTime: 300_000 }),

  today: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'today'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/today', { locationId }, {}, signal),
    }),

  /** What is planned for the next 24 hours and will not go out as it is. */
  preflight: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'today', 'preflight'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/preflight', { locationId }, {}, signal),
      select: (answer) => answer.posts,
    }),

  /** Page by page. What is `inView` is read again when something changes. */
  posts: (
    locationId: string,
    filters: PostFilters & { sort?: 'recent' | 'planned'; order?: 'asc' | 'desc' },
    inView?: InView,
  ) =>
    listPages<PostPage>([locationId, 'posts', 'list', filters], {
      inView,
      idsOf: postIds,
      join: (page, more) => ({ ...more, posts: [...page.posts, ...more.posts] }),
      read: (place, signal) =>
        readPlanner('/locations/{locationId}/posts', { locationId }, { ...filters, limit: 50, ...place }, signal),
    }),

  post: (locationId: string, postId: string) =>
    queryOptions({
      queryKey: [locationId, 'posts', postId],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/posts/{postId}', { locationId, postId }, {}, signal),
    }),

  attempts: (locationId: string, postId: string) =>
    queryOptions({
      queryKey: [locationId, 'posts', postId, 'attempts'],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/posts/{postId}/attempts', { locationId, postId }, {}, signal),
      select: (answer) => answer.attempts,
    }),

  accounts: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'accounts'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/accounts', { locationId }, {}, signal),
      select: (answer) => answer.accounts,
    }),

  providers: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'accounts', 'providers'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/providers', { locationId }, {}, signal),
      select: (answer) => answer.providers,
    }),

  categories: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'categories'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/categories', { locationId }, {}, signal),
      select: (answer) => answer.categories,
    }),

  tags: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'tags'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/tags', { locationId }, {}, signal),
      select: (answer) => answer.tags,
    }),

  campaigns: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'campaigns'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/campaigns', { locationId }, {}, signal),
      select: (answer) => answer.campaigns,
    }),

  snippets: (locationId: string, kind?: SnippetKind) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'snippets', kind ?? 'all'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/snippets', { locationId }, { kind }, signal),
      select: (answer) => answer.snippets,
    }),

  bestTimes: (locationId: string, accountId: string[]) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'best-times', accountId],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/best-times', { locationId }, { accountId }, signal),
      staleTime: 60_000,
    }),

  nextSlot: (locationId: string, accountId: string[]) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'next-slot', accountId],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/next-slot', { locationId }, { accountId }, signal),
    }),

  settings: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'settings'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/settings', { locationId }, {}, signal),
    }),

  media: (locationId: string, mediaId: string) =>
    queryOptions({
      queryKey: [locationId, 'media', mediaId],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/media/{mediaId}', { locationId, mediaId }, {}, signal),
    }),
};
