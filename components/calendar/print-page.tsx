'use client';
import './print.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { zoneCity } from '@/components/ui/format-time';
import { StateMark } from '@/components/ui/state-mark';
import { toast } from '@/components/ui/toast';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { publicationStates } from '@/lib/domain/publication';
import { sayShortDay } from './agenda-words';
import { type CalendarViewName, titleOf, visibleDays } from './calendar-dates';
import { PrintDays } from './print-days';
import { PrintGrid } from './print-grid';
import { type PrintDay, printedDays } from './print-lines';
import { PrintRows } from './print-rows';

/** As much as a day of a month can say on paper; what is more is counted. */
const perDay = 40;
/** How much of a text paper has room for: a list all of a post, as good as always, a cell its beginning. */
const charactersOf: Record<CalendarViewName, number> = { month: 120, week: 280, day: 500, list: 500, rows: 120 };

type Props = {
  view: CalendarViewName;
  date: string;
  today: string;
  filters: CalendarFilters;
  filtered: boolean;
  /** The browser's own print dialog comes. */
  onReady(): void;
  onDone(): void;
};

/** The calendar on paper: all that is planned, whose it is and when it was printed. Prints itself once it has it all. */
export function PrintPage({ view, date, today, filters, filtered, onReady, onDone }: Props) {
  const { locationId, name, timeZone } = useLocation();
  const range = { ...filters, ...visibleDays(view, date) };
  const isRows = view === 'rows';
  const characters = charactersOf[view];
  const days = useQuery({
    ...calendarQueries.calendarDays(locationId, { ...range, perDay, characters }),
    enabled: !isRows,
  });
  const rows = useQuery({
    ...calendarQueries.calendarRows(locationId, { ...range, perCell: 10, characters }),
    enabled: isRows,
  });
  const accounts = useQuery({ ...queries.accounts(locationId), enabled: isRows });
  const isThere = isRows ? rows.isSuccess && accounts.isSuccess : days.isSuccess;
  const error = days.error ?? rows.error ?? accounts.error;

  const ways = useRef({ onReady, onDone });
  ways.current = { onReady, onDone };
  useEffect(() => {
    if (!error) return;
    toast.fail('Not printed. What is planned could not be read; try again in a moment.');
    ways.current.onReady();
    ways.current.onDone();
  }, [error]);
  useEffect(() => {
    if (!isThere) return;
    const done = () => ways.current.onDone();
    let gone = false;
    void document.fonts.ready.then(() => {
      if (gone) return;
      ways.current.onReady();
      window.addEventListener('afterprint', done, { once: true });
      window.print();
    });
    return () => {
      gone = true;
      window.removeEventListener('afterprint', done);
    };
  }, [isThere]);

  if (!isThere) return null;
  const shown: PrintDay[] = days.data ? printedDays(days.data) : [];
  const entries = (isRows ? rows.data : days.data)?.entries ?? [];
  return createPortal(
    <div
      data-print-page={view === 'list' || view === 'day' ? 'tall' : 'wide'}
      data-color-scheme="light"
      className="text-sm"
    >
      <header className="flex items-end justify-between gap-6 pb-3">
        <div>
          <h1 className="font-display text-xl tracking-[-0.01em]">{titleOf(view, date)}</h1>
          <p className="text-ink-soft text-xs">
            {name} · {zoneCity(timeZone)} time{filtered && ' · only what passes the filters'}
          </p>
        </div>
        <p className="text-right text-ink-faint text-xs">Printed on {sayShortDay(today, today)}</p>
      </header>
      {isRows && rows.data && <PrintRows answer={rows.data} accounts={accounts.data ?? []} characters={characters} />}
      {!isRows && (view === 'month' || view === 'week') && (
        <PrintGrid days={shown} month={view === 'month' ? date : null} characters={characters} />
      )}
      {!isRows && (view === 'list' || view === 'day') && (
        <PrintDays days={shown} today={today} characters={characters} />
      )}
      <Legend entries={entries} />
    </div>,
    document.body,
  );
}

/** The shapes on the page in words; kinds of content say their own. */
function Legend({ entries }: { entries: CalendarEntry[] }) {
  const used = publicationStates.filter((state) =>
    entries.some((entry) => entry.kind === 'post' && entry.state === state),
  );
  if (used.length === 0) return null;
  return (
    <footer className="flex break-inside-avoid flex-wrap gap-x-4 gap-y-1 pt-2.5 [&_span]:text-xs">
      {used.map((state) => (
        <StateMark key={state} state={state} withWord />
      ))}
    </footer>
  );
}
