'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { calendarQueries, entryIds } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { nothingInView, rowsOf } from '@/components/data/pages-in-view';
import { useSeenPages } from '@/components/data/use-seen-pages';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import { toInstant } from '@/lib/domain/zone';
import { entryLines } from './agenda-lines';
import { stepDate } from './calendar-dates';

/** One day page by page, and how many entries it has; `readAll` reads the pages that are left. */
export function useDayPages(day: string, filters: CalendarFilters, enabled: boolean) {
  const { locationId, timeZone } = useLocation();
  const next = stepDate('day', day, 1);
  const midnight = (date: string) => toInstant({ wallTime: `${date}T00:00`, timeZone }).instant.toISOString();
  const [inView] = useState(nothingInView);
  const range = { ...filters, from: midnight(day), to: midnight(next) };
  const list = useInfiniteQuery({ ...calendarQueries.calendarPage(locationId, range, inView), enabled });
  const see = useSeenPages(list, inView, entryIds);
  const short = useQuery({
    ...calendarQueries.calendarDays(locationId, { ...filters, from: day, to: next, perDay: 1 }),
    enabled,
  });
  const complete = list.isSuccess && !list.hasNextPage;
  const lines = useMemo(
    () =>
      entryLines(
        rowsOf(list.data?.pages ?? [], (page) => page.entries),
        complete,
      ),
    [list.data, complete],
  );
  const { fetchNextPage, hasNextPage } = list;
  const showMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage]);
  async function readAll() {
    let page = { data: list.data, hasNextPage };
    while (page.hasNextPage) page = await fetchNextPage();
    return page.data?.pages.flatMap((one) => one.entries) ?? [];
  }
  return {
    lines,
    count: complete ? lines.length : (short.data?.days[0]?.count ?? null),
    isPending: list.isPending,
    pendingMore: list.isFetchingNextPage,
    showMore,
    see,
    readAll,
    error: list.error,
    retry: () => void list.refetch(),
  };
}
