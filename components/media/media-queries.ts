import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { readPlanner } from '@/components/data/read';
import type { MediaKind } from '@/lib/domain/media-kind';

/** `folderId`: one folder, `top` for files in none; without it the whole library. */
export type LibraryFilters = { folderId?: string; q?: string; tagId?: string; kind?: MediaKind };

/** What the library asks; keys begin with [locationId, 'media'], which the live stream names. */
export const mediaQueries = {
  list: (locationId: string, filters: LibraryFilters) =>
    infiniteQueryOptions({
      queryKey: [locationId, 'media', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        readPlanner(
          '/locations/{locationId}/media',
          { locationId },
          { ...filters, limit: 60, ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  folders: (locationId: string) =>
    queryOptions({
      queryKey: [locationId, 'media', 'folders'],
      queryFn: ({ signal }) => readPlanner('/locations/{locationId}/media-folders', { locationId }, {}, signal),
      select: (answer) => answer.folders,
    }),

  posts: (locationId: string, mediaId: string) =>
    queryOptions({
      queryKey: [locationId, 'media', mediaId, 'posts'],
      queryFn: ({ signal }) =>
        readPlanner('/locations/{locationId}/media/{mediaId}/posts', { locationId, mediaId }, {}, signal),
      select: (answer) => answer.posts,
    }),
};
