'use client';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import { stepDate, visibleDays } from './calendar-dates';
import type { GridView } from './grid-calendar';

/** Entries asked for per day: a month shows four, a column of a week and a day as many as can be told apart. */
const perDay: Record<GridView, number> = { month: 4, week: 48, day: 96 };

type Asked = { view: GridView; date: string; filters: CalendarFilters; enabled: boolean };

/** The days of a grid in short, and in idle moments those before and after, so that paging shows no wait. */
export function useGridDays({ view, date, filters, enabled }: Asked) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const ask = (on: string) =>
    calendarQueries.calendarDays(locationId, { ...visibleDays(view, on), perDay: perDay[view], ...filters });
  const answer = useQuery({ ...ask(date), placeholderData: keepPreviousData, enabled });
  const isThere = enabled && answer.isSuccess && !answer.isPlaceholderData;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is made anew from what is named here
  useEffect(() => {
    if (!isThere) return;
    const prefetch = () => {
      for (const step of [1, -1] as const) void client.prefetchQuery(ask(stepDate(view, date, step)));
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(prefetch, 500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(prefetch, { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, [isThere, client, locationId, view, date, filters]);

  return answer;
}
