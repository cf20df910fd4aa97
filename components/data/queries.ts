import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CalendarFilters, PostFilters } from '@/lib/contracts/planner/reads';
import type { SnippetKind } from '@/lib/domain/snippet';
import type { ViewScreen } from '@/lib/domain/view-query';
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

  postCount: (locationId: string, filters: PostFilters) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'count', filters],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/post-count', { locationId }, filters, signal),
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

  /** All of a short time, such as a day: at most 500 entries. */
  calendar: (locationId: string, range: CalendarFilters & { from: string; to: string }) =>
    queryOptions({
      queryKey: [locationId, 'calendar', range],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/calendar', { locationId }, { ...range, limit: 500 }, signal),
      select: (answer) => answer.entries,
    }),

  /** The same, page by page; `backwards` the last one first. */
  calendarPage: (locationId: string, range: CalendarFilters & { from: string; to: string; backwards?: boolean }) =>
    infiniteQueryOptions({
      queryKey: [locationId, 'calendar', 'page', range],
      queryFn: ({ pageParam, signal }) =>
        readPlanner(
          '/locations/{locationId}/calendar',
          { locationId },
          { ...range, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** Days (YYYY-MM-DD, `to` exclusive) in short. */
  calendarDays: (locationId: string, range: CalendarFilters & { from: string; to: string; perDay?: number }) =>
    queryOptions({
      queryKey: [locationId, 'calendar', 'days', range],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/calendar/days', { locationId }, range, signal),
    }),

  calendarRows: (locationId: string, range: CalendarFilters & { from: string; to: string; perCell?: number }) =>
    queryOptions({
      queryKey: [locationId, 'calendar', 'rows', range],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/calendar/rows', { locationId }, range, signal),
    }),

  contentEvent: (locationId: string, eventId: string) =>
    queryOptions({
      queryKey: [locationId, 'events', eventId],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/content-events/{eventId}', { locationId, eventId }, {}, signal),
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

  /** Who wrote posts or content events here. */
  authors: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'authors'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/authors', { locationId }, {}, signal),
      select: (answer) => answer.authors,
      staleTime: 60_000,
    }),

  savedViews: (locationId: string, screen: ViewScreen) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'views', screen],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/views', { locationId }, { screen }, signal),
      select: (answer) => answer.views,
    }),

  campaignUses: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'campaigns', 'uses'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/campaigns/uses', { locationId }, {}, signal),
      select: (answer) => new Map(answer.uses.map((use) => [use.campaignId, use])),
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

  feeds: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'feeds'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/feeds', { locationId }, {}, signal),
      select: (answer) => answer.feeds,
    }),

  calendarLinks: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'feeds', 'links'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/calendar-links', { locationId }, {}, signal),
      select: (answer) => answer.links,
    }),

  media: (locationId: string, mediaId: string) =>
    queryOptions({
      queryKey: [locationId, 'media', mediaId],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/media/{mediaId}', { locationId, mediaId }, {}, signal),
    }),
};
