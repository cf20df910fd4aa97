'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { BatchBar } from '@/components/batch/batch-bar';
import { SelectionProvider } from '@/components/batch/selection';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { newEvent } from '@/components/events/event-address';
import { NewMenu } from '@/components/events/new-menu';
import { CalendarFilters } from '@/components/filters/calendar-filters';
import { cn } from '@/components/ui/cn';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { useAgendaActs } from './agenda-acts';
import { AgendaSkeleton } from './agenda-skeleton';
import { proposedWallTime, wallClock } from './calendar-dates';
import { CalendarGrid } from './calendar-grid';
import { CalendarNotice } from './calendar-notice';
import { CalendarToolbar } from './calendar-toolbar';
import { GridCursorProvider } from './grid-cursor';
import { PrintButton } from './print-button';
import { useCalendarUrl } from './use-calendar-url';
import { useGridDays } from './use-grid-days';
import { useMoveEntry } from './use-move-entry';
import { useMoveSelected } from './use-move-selected';
import { useOtherZone, ViewerZoneProvider } from './viewer-zone';
import { whenIdle } from './when-idle';
import { ZoneNote } from './zone-note';

const Agenda = dynamic(() => import('./agenda').then((file) => file.Agenda), {
  ssr: false,
  loading: () => <AgendaSkeleton />,
});
const Rows = dynamic(() => import('./rows').then((file) => file.Rows), { ssr: false });
const DayPanel = dynamic(() => import('./day-panel').then((file) => file.DayPanel), { ssr: false });
const PostDrawer = dynamic(() => import('./post-drawer').then((file) => file.PostDrawer), { ssr: false });
const EventSheet = dynamic(() => import('@/components/events/event-sheet').then((file) => file.EventSheet), {
  ssr: false,
});
const AheadNote = dynamic(() => whenIdle().then(() => import('./ahead-note').then((file) => file.AheadNote)), {
  ssr: false,
});
const MoveDialog = dynamic(() => import('./move-dialog').then((file) => file.MoveDialog), { ssr: false });

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

/** True from the first time on: code arrives when first needed, and stays to leave with its own grace. */
function useOnce(wanted: boolean): boolean {
  const [was, setWas] = useState(wanted);
  if (wanted && !was) setWas(true);
  return was;
}

function CalendarView({ wallTimeNow }: { wallTimeNow: string }) {
  const { timeZone } = useLocation();
  const now = useWallClock(timeZone, wallTimeNow);
  const today = now.slice(0, 10);
  const url = useCalendarUrl(today);
  const viewerZone = useOtherZone(timeZone, url.date);
  const { view, date, filters } = url;
  const filtered = url.filterCount > 0;
  const gridView = view === 'month' || view === 'week' || view === 'day' ? view : null;
  const days = useGridDays({ view: gridView ?? 'month', date, filters, enabled: gridView !== null });
  const move = useMoveEntry();
  const moveSelected = useMoveSelected();
  const { remove } = useAgendaActs();
  const compose = useCompose();
  const [moving, setMoving] = useState<CalendarEntry | null>(null);
  const opened = {
    day: useOnce(url.day !== null),
    post: useOnce(url.post !== null),
    event: useOnce(url.event !== null),
    move: useOnce(moving !== null),
  };
  const create = (clicked: string) => void compose.open({ at: proposedWallTime(clicked, now) });
  const open = ({ kind, id }: Pick<CalendarEntry, 'kind' | 'id'>) =>
    void (kind === 'post' ? url.openPost(id) : url.openEvent(id));

  return (
    <ViewerZoneProvider value={viewerZone}>
      <div className="flex h-full min-h-[36rem] flex-col px-4 pt-4 pb-2 sm:px-6">
        <CalendarToolbar
          view={view}
          date={date}
          today={today}
          onShow={(next) => void url.show(next)}
          onGoTo={(next) => void url.goTo(next)}
          note={viewerZone && <ZoneNote date={date} viewerZone={viewerZone} />}
        >
          <CalendarFilters url={url} />
          <PrintButton {...{ view, date, today, filters, filtered }} />
          <NewMenu onPost={() => void compose.open()} onEvent={(address) => void url.openEvent(address)} />
        </CalendarToolbar>
        {(days.isSuccess || !gridView) && <AheadNote />}
        {gridView && (
          <CalendarNotice calendar={days} filtered={url.filterCount > 0} onClear={() => void url.clearFilters()} />
        )}
        <div className="flex min-h-0 grow">
          <div
            className={cn('min-h-0 min-w-0 grow', view === 'month' && '@container/month')}
            data-calendar={view}
            data-loaded={(gridView && days.isSuccess) || undefined}
          >
            {gridView && (
              <button
                type="button"
                onClick={() => void url.show('list')}
                className="sr-only focus:not-sr-only focus:mb-2 focus:rounded focus:bg-ink focus:px-3 focus:py-2 focus:text-paper"
              >
                Read the calendar as a list
              </button>
            )}
            {gridView && (
              <GridCursorProvider start={date}>
                <CalendarGrid
                  view={gridView}
                  date={date}
                  now={now}
                  answer={days.data}
                  onOpen={open}
                  onCreate={create}
                  onMove={(entry, place, putBack) => void move(entry, place, putBack)}
                  onMoveAll={(by) => days.data && void moveSelected(days.data, by)}
                  onMore={(day) => void url.openDay(day)}
                  onGoTo={(next) => void url.goTo(next)}
                  onMoveTo={setMoving}
                  onRemove={(entry) => void remove(entry)}
                />
              </GridCursorProvider>
            )}
            {view === 'list' && (
              <Agenda
                key={date}
                {...{ date, today, filters, filtered }}
                onClear={() => void url.clearFilters()}
                onOpen={open}
                onMove={move}
                onCreate={create}
              />
            )}
            {view === 'rows' && (
              <Rows
                {...{ date, today, now, filters, filtered }}
                onOpen={open}
                onMove={move}
                onCreate={create}
                onAdd={(kind, day) => void url.openEvent(newEvent(kind, day))}
              />
            )}
          </div>
          {opened.day && (
            <DayPanel
              {...{ day: url.day, today, filters, filtered }}
              onClose={() => void url.openDay(null)}
              onOpen={open}
              onMove={move}
              onCreate={create}
              onAdd={(kind, day) => void url.openEvent(newEvent(kind, day))}
            />
          )}
        </div>
        {opened.post && <PostDrawer postId={url.post} onClose={() => void url.openPost(null)} onMove={move} />}
        {opened.event && <EventSheet address={url.event} onClose={() => void url.openEvent(null)} />}
        {opened.move && <MoveDialog entry={moving} onMove={move} onClose={() => setMoving(null)} />}
      </div>
    </ViewerZoneProvider>
  );
}

/** The calendar, with what is chosen on it. */
export function CalendarScreen({ wallTimeNow }: { wallTimeNow: string }) {
  return (
    <SelectionProvider>
      <CalendarView wallTimeNow={wallTimeNow} />
      <BatchBar />
    </SelectionProvider>
  );
}
