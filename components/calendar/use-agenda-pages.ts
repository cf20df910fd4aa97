'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { calendarQueries, entryIds } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { nothingInView, rowsOf } from '@/components/data/pages-in-view';
import { useSeenPages } from '@/components/data/use-seen-pages';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { toInstant } from '@/lib/domain/zone';
import { agendaLines } from './agenda-lines';
import { addDays } from './calendar-dates';

/** As far as the calendar reads at once. */
const reach = 1000;
const entriesOf = ({ entries }: { entries: CalendarEntry[] }) => entries;
type Props = { date: string; today: string; filters: CalendarFilters };

/** The entries around a day as lines: what follows at once, what came before when asked for, page by page. */
export function useAgendaPages({ date, today, filters }: Props) {
  const { locationId, timeZone } = useLocation();
  const [wantsBefore, setWantsBefore] = useState(false);
  const midnight = (day: string) => toInstant({ wallTime: `${day}T00:00`, timeZone }).instant.toISOString();
  const start = midnight(date);
  const [inView] = useState(() => ({ after: nothingInView(), before: nothingInView() }));
  const following = { ...filters, from: start, to: midnight(addDays(date, reach)) };
  const preceding = { ...filters, from: midnight(addDays(date, -reach)), to: start, backwards: true };
  const after = useInfiniteQuery(calendarQueries.calendarPage(locationId, following, inView.after));
  const before = useInfiniteQuery({
    ...calendarQueries.calendarPage(locationId, preceding, inView.before),
    enabled: wantsBefore,
  });
  const seeAfter = useSeenPages(after, inView.after, entryIds);
  const seeBefore = useSeenPages(before, inView.before, entryIds);
  const see = useCallback(
    (ids: ReadonlySet<string>) => {
      seeAfter(ids);
      seeBefore(ids);
    },
    [seeAfter, seeBefore],
  );

  const openAbove = wantsBefore && !(before.isSuccess && !before.hasNextPage);
  const complete = after.isSuccess && !after.hasNextPage;
  const lines = useMemo(() => {
    if (!after.data) return [];
    const earlier = before.data ? rowsOf(before.data.pages, entriesOf).reverse() : [];
    const later = rowsOf(after.data.pages, entriesOf);
    const entries = [...earlier, ...later];
    const first = earlier[0]?.wallTime.slice(0, 10) ?? date;
    return agendaLines({ entries, today, from: first < date ? first : date, complete, openAbove });
  }, [before.data, after.data, date, today, complete, openAbove]);

  const { fetchNextPage: fetchLater, hasNextPage: hasLater } = after;
  const { fetchNextPage: fetchEarlier, hasNextPage: hasEarlier } = before;
  const showLater = useCallback(() => {
    if (hasLater) void fetchLater({ cancelRefetch: false });
  }, [fetchLater, hasLater]);
  const showEarlier = useCallback(() => {
    setWantsBefore(true);
    if (hasEarlier) void fetchEarlier({ cancelRefetch: false });
  }, [fetchEarlier, hasEarlier]);
  return {
    lines,
    showLater,
    showEarlier,
    see,
    growsUp: wantsBefore,
    pendingEarlier: wantsBefore && (before.isPending || before.isFetchingNextPage),
    pendingLater: after.isFetchingNextPage,
    hasEarlier: !wantsBefore || openAbove,
    hasLater,
    isPending: after.isPending,
    isEmpty: complete && after.data?.pages.every((page) => page.entries.length === 0) === true,
    error: after.error ?? before.error,
    retry: () => void (after.error ? after.refetch() : before.refetch()),
  };
}
