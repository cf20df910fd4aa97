import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import type { SnippetKind } from '@/lib/domain/snippet';
import { readPlanner } from './read';

/** One query option per read. Keys are [locationId, topic, …], so that the live stream can name what changed. */
export const queries = {
  me: () =>
    queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => readPlanner('/me', {}, {}, signal), staleTime: 300_000 }),

  today: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'today'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/today', { locationId }, {}, signal),
    }),

  posts: (locationId: string, filters: PostFilters & { sort?: 'recent' | 'planned'; order?: 'asc' | 'desc' }) =>
    infiniteQueryOptions({
      queryKey: [locationId, 'posts', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        readPlanner(
          '/locations/{locationId}/posts',
          { locationId },
          { ...filters, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
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
