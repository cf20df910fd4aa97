'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import Link from 'next/link';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { calendarQueries } from '@/components/data/calendar-queries';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CalendarFilters } from '@/lib/contracts/planner/reads';
import { visibleDays } from './calendar-dates';
import { DayPanel } from './day-panel';
import type { DayContentProps } from './day-panel-content';
import { MoveDialog } from './move-dialog';
import { RowsAccount } from './rows-account';
import { cellsOf } from './rows-cells';
import { RowsHead } from './rows-head';
import { RowsSkeleton } from './rows-skeleton';
import { useAgendaList } from './use-agenda-list';
import { useRowsDrag } from './use-rows-drag';
import { useRowsKeys } from './use-rows-keys';

type Props = Omit<DayContentProps, 'day' | 'onClose' | 'onChosen'> & { date: string; now: string };

/** A week with a row per account: who says what on which day, and where there is room. */
export function Rows({ date, now, ...props }: Props) {
  const { filters, filtered, onMove, onOpen, today } = props;
  const { locationId } = useLocation();
  const { open: compose } = useCompose();
  const week = visibleDays('week', date);
  const query = useQuery({
    ...calendarQueries.calendarRows(locationId, { ...filters, ...week, perCell: 3, characters: 80 }),
    placeholderData: keepPreviousData,
  });
  const accounts = useQuery(queries.accounts(locationId));
  const rows = useMemo(() => (query.data ? cellsOf(query.data) : []), [query.data]);
  const days = rows[0]?.cells.map(({ day }) => day) ?? [];
  const [all, setAll] = useState<{ day: string; accountId: string } | null>(null);
  const { acts, moving, moved } = useAgendaList([], onOpen);
  const drag = useRowsDrag(onMove);

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 88,
    getItemKey: useCallback((index: number) => rows[index]?.accountId ?? index, [rows]),
    overscan: 4,
    scrollPaddingStart: 44,
  });
  const isActive = (id: string) => accounts.data?.some((one) => one.id === id && one.state === 'active') ?? false;
  const keys = useRowsKeys({ rows, now, isActive, scroller, reveal: (row) => virtual.scrollToIndex(row), acts });
  const write = useCallback(
    (accountId: string, wallTime: string) => void compose({ at: wallTime, to: accountId }),
    [compose],
  );
  const more = useCallback((accountId: string, day: string) => setAll({ accountId, day }), []);

  const isShown = rows.length > 0;
  // A phone shows two days at a time: today among them.
  useEffect(() => {
    const head = isShown && scroller.current?.querySelector<HTMLElement>('th[aria-current]');
    if (head && scroller.current) scroller.current.scrollLeft = head.offsetLeft - 56;
  }, [isShown]);

  const error = query.error ?? accounts.error;
  if (error && rows.length === 0) return <ErrorNotice error={error} onRetry={() => void query.refetch()} />;
  if (query.isPending || accounts.isPending) return <RowsSkeleton />;
  if (rows.length === 0) return <NoAccounts locationId={locationId} filtered={filtered} />;
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));
  const scoped: CalendarFilters = all ? { ...filters, accountId: [all.accountId] } : filters;
  return (
    <div className="flex h-full min-h-0">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in the table */}
      <div
        ref={scroller}
        onKeyDown={keys.onKeyDown}
        className="min-w-0 grow overflow-auto overscroll-contain max-sm:snap-x max-sm:snap-proximity max-sm:scroll-pl-14"
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk in it, as in a grid
          role="grid"
          aria-label="Posts per account"
          aria-rowcount={rows.length + 1}
          className="w-full min-w-[calc(3.5rem+7*42vw)] table-fixed border-separate border-spacing-0 sm:min-w-[56rem]"
        >
          <RowsHead days={days} today={today} />
          <tbody>
            {above > 0 && <Spacer height={above} />}
            {items.map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <RowsAccount
                  key={row.accountId}
                  measure={virtual.measureElement}
                  index={item.index}
                  row={row}
                  account={accounts.data?.find(({ id }) => id === row.accountId)}
                  now={now}
                  current={keys.current.row === item.index ? keys.current : null}
                  over={drag.over?.row === item.index ? drag.over : null}
                  drag={drag.handlers}
                  onFocus={keys.focus}
                  onOpen={onOpen}
                  onWrite={write}
                  onMore={more}
                />
              );
            })}
            {below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </div>
      <DayPanel {...props} day={all?.day ?? null} filters={scoped} onClose={() => setAll(null)} />
      <MoveDialog entry={moving} onMove={onMove} onClose={moved} />
    </div>
  );
}

const Spacer = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={8} style={{ height }} />
  </tr>
);

function NoAccounts({ locationId, filtered }: { locationId: string; filtered: boolean }) {
  if (filtered) return <EmptyState title="No account passes the filters">Fewer filters show more.</EmptyState>;
  return (
    <EmptyState
      title="No account is connected yet"
      action={
        <Button asChild tone="primary">
          <Link href={`/${locationId}/accounts`}>Connect an account</Link>
        </Button>
      }
    >
      Every account gets a row of its own here.
    </EmptyState>
  );
}
