import { queryOptions } from '@tanstack/react-query';
import type { CalendarFilters, PostFilters } from '@/lib/contracts/planner/reads';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { ViewScreen } from '@/lib/domain/view-query';
import { listPages } from './list-pages';
import type { InView, ListPage } from './pages-in-view';
import { readPlanner } from './read';

type EntryPage = ListPage & { entries: CalendarEntry[] };
export const entryIds = ({ entries }: Pick<EntryPage, 'entries'>) => entries.map(({ id }) => id);

/** The same as `queries`, of what only some screens ask: the others need not load it. */
export const calendarQueries = {
  /** All of a short time, such as a day: at most 500 entries. */
  calendar: (locationId: string, range: CalendarFilters & { from: string; to: string }) =>
    queryOptions({
      queryKey: [locationId, 'calendar', range],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/calendar', { locationId }, { ...range, limit: 500 }, signal),
      select: (answer) => answer.entries,
    }),

  /** The same, page by page; `backwards` the last one first. What is `inView` is read again when something changes. */
  calendarPage: (
    locationId: string,
    range: CalendarFilters & { from: string; to: string; backwards?: boolean },
    inView?: InView,
  ) =>
    listPages<EntryPage>([locationId, 'calendar', 'page', range], {
      inView,
      idsOf: entryIds,
      join: (page, more) => ({ ...more, entries: [...page.entries, ...more.entries] }),
      read: (place, signal) =>
        readPlanner('/locations/{locationId}/calendar', { locationId }, { ...range, limit: 100, ...place }, signal),
    }),

  /** Days (YYYY-MM-DD, `to` exclusive) in short. */
  calendarDays: (
    locationId: string,
    range: CalendarFilters & { from: string; to: string; perDay?: number; characters?: number },
  ) =>
    queryOptions({
      queryKey: [locationId, 'calendar', 'days', range],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/calendar/days', { locationId }, range, signal),
    }),

  calendarRows: (
    locationId: string,
    range: CalendarFilters & { from: string; to: string; perCell?: number; characters?: number },
  ) =>
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

  savedViews: (locationId: string, screen: ViewScreen) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'views', screen],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/views', { locationId }, { screen }, signal),
      select: (answer) => answer.views,
    }),

  /** Who wrote posts or content events here. */
  authors: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'authors'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/authors', { locationId }, {}, signal),
      select: (answer) => answer.authors,
      staleTime: 60_000,
    }),

  campaignUses: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'labels', 'campaigns', 'uses'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/campaigns/uses', { locationId }, {}, signal),
      select: (answer) => new Map(answer.uses.map((use) => [use.campaignId, use])),
    }),

  postCount: (locationId: string, filters: PostFilters) =>
    queryOptions({
      queryKey: [locationId, 'posts', 'count', filters],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/post-count', { locationId }, filters, signal),
    }),
};
