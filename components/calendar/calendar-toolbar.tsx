'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { type CalendarViewName, calendarViews, stepDate, titleOf } from './calendar-dates';

const viewLabel: Record<CalendarViewName, string> = {
  month: 'Month',
  week: 'Week',
  day: 'Day',
  list: 'List',
  rows: 'Rows',
};
const step: Record<CalendarViewName, string> = {
  month: 'month',
  week: 'week',
  day: 'day',
  list: 'four weeks',
  rows: 'week',
};

type Props = {
  view: CalendarViewName;
  date: string;
  today: string;
  onShow(view: CalendarViewName): void;
  onGoTo(date: string): void;
  /** Below the title: whose clock this is. */
  note: ReactNode;
  /** Filters. */
  children: ReactNode;
};

export function CalendarToolbar({ view, date, today, onShow, onGoTo, note, children }: Props) {
  useAwake();
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3">
      <div className="min-w-0 flex-1 sm:max-lg:-order-2">
        <h1
          aria-live="polite"
          className="text-balance font-display text-lg leading-tight tracking-[-0.01em] xl:text-xl"
        >
          {titleOf(view, date)}
        </h1>
        {note}
      </div>
      <div data-print="no" className="flex items-center sm:max-lg:mr-auto">
        <IconButton label={`Previous ${step[view]}`} onClick={() => onGoTo(stepDate(view, date, -1))}>
          <ChevronLeft size={16} />
        </IconButton>
        <Button tone="plain" size="sm" onClick={() => onGoTo(today)}>
          Today
        </Button>
        <IconButton label={`Next ${step[view]}`} onClick={() => onGoTo(stepDate(view, date, 1))}>
          <ChevronRight size={16} />
        </IconButton>
      </div>
      <fieldset
        data-print="no"
        className="flex items-center rounded border border-line bg-page p-px max-sm:order-1 max-sm:mr-auto"
      >
        <legend className="sr-only">View</legend>
        {calendarViews.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === view}
            onClick={() => onShow(name)}
            className="h-8 rounded-sm px-2.5 text-ink-soft max-sm:px-2 text-sm transition-colors hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:h-11"
          >
            {viewLabel[name]}
          </button>
        ))}
      </fieldset>
      <div data-print="no" className="flex items-center gap-1 max-sm:order-2 sm:max-lg:-order-1 lg:contents">
        {children}
      </div>
    </header>
  );
}
