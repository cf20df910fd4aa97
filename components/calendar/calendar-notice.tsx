'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { Button } from '@/components/ui/button';
import type { CalendarDays } from '@/lib/domain/calendar-entry';

type Props = { calendar: UseQueryResult<CalendarDays, Error>; filtered: boolean; onClear(): void };

/** One line above the grid: why it could not be read, or why it is empty. */
export function CalendarNotice({ calendar, filtered, onClear }: Props) {
  if (calendar.isError) {
    return (
      <div className="pb-3">
        <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />
      </div>
    );
  }
  if (!calendar.isSuccess || calendar.data.days.some(({ count }) => count > 0)) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-3 text-ink-soft text-sm">
      {filtered ? 'Nothing here passes the filters.' : 'Nothing planned here yet. Click a day to write a post for it.'}
      {filtered && (
        <Button tone="link" size="sm" onClick={onClear}>
          Show everything
        </Button>
      )}
    </p>
  );
}
