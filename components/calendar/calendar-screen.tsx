'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { toInstant } from '@/lib/domain/zone';
import { proposedWallTime, visibleDays, wallClock } from './calendar-dates';
import { CalendarFilters } from './calendar-filters';
import { CalendarNotice } from './calendar-notice';
import { CalendarSkeleton } from './calendar-skeleton';
import { CalendarToolbar } from './calendar-toolbar';
import { useCalendarUrl } from './use-calendar-url';
import { useMovePost } from './use-move-post';

const DayPanel = dynamic(() => import('./day-panel').then((file) => file.DayPanel), { ssr: false });
const PostDrawer = dynamic(() => import('./post-drawer').then((file) => file.PostDrawer), { ssr: false });
const CalendarGrid = dynamic(() => import('./calendar-grid'), { ssr: false, loading: CalendarSkeleton });

/** The location's wall clock, to the minute; `start` is the server's, so that both render the same first. */
function useWallClock(timeZone: string, start: string): string {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const tick = () => setNow(wallClock(timeZone, Date.now()));
    tick();
    const timer = setInterval(tick, 15_000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return now;
}

export function CalendarScreen({ wallTimeNow }: { wallTimeNow: string }) {
  const { locationId, timeZone } = useLocation();
  const now = useWallClock(timeZone, wallTimeNow);
  const url = useCalendarUrl(now.slice(0, 10));
  const move = useMovePost();
  const compose = useCompose();
  const days = visibleDays(url.view, url.date);
  const midnight = (day: string) => toInstant({ wallTime: `${day}T00:00`, timeZone }).instant.toISOString();
  const filters = { state: url.state, accountId: url.account, categoryId: url.category, tagId: url.tag };
  const range = { from: midnight(days.from), to: midnight(days.to), ...filters };
  const calendar = useQuery({ ...queries.calendar(locationId, range), placeholderData: keepPreviousData });
  // Their code arrives when first opened, and they stay to slide away.
  const [opened, setOpened] = useState({ day: false, post: false });
  if ((url.day && !opened.day) || (url.post && !opened.post)) {
    setOpened({ day: opened.day || url.day !== null, post: opened.post || url.post !== null });
  }
  const create = (clicked: string) => void compose.open({ at: proposedWallTime(clicked, now) });

  return (
    <div className="flex h-full min-h-[36rem] flex-col px-4 pt-4 pb-2 sm:px-6">
      <CalendarToolbar
        view={url.view}
        date={url.date}
        today={now.slice(0, 10)}
        onShow={(view) => void url.show(view)}
        onGoTo={(date) => void url.goTo(date)}
      >
        <CalendarFilters url={url} />
      </CalendarToolbar>
      <CalendarNotice calendar={calendar} filtered={url.filterCount > 0} onClear={() => void url.clearFilters()} />
      <div className="min-h-0 grow" data-calendar={url.view} data-loaded={calendar.isSuccess || undefined}>
        <CalendarGrid
          view={url.view}
          date={url.date}
          now={now}
          entries={calendar.data ?? noEntries}
          onOpen={(postId) => void url.openPost(postId)}
          onCreate={create}
          onMove={(entry, wallTime, putBack) => void move(entry, wallTime, putBack)}
          onMore={(day) => void url.openDay(day)}
        />
      </div>
      {opened.day && (
        <DayPanel
          day={url.day}
          filters={filters}
          onClose={() => void url.openDay(null)}
          onOpen={(postId) => void url.openPost(postId)}
          onCreate={create}
        />
      )}
      {opened.post && <PostDrawer postId={url.post} onClose={() => void url.openPost(null)} onMove={move} />}
    </div>
  );
}

const noEntries: never[] = [];
