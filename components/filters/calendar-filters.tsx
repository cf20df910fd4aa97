'use client';

import type { CalendarUrl } from '@/components/calendar/use-calendar-url';
import { LateViewsMenu } from '@/components/views/late-views-menu';
import { FilterBar } from './filter-bar';
import { calendarFilterNames } from './filters';

/** A line of its own below the calendar's toolbar; on narrow screens two buttons in it. */
export function CalendarFilters({ url }: { url: CalendarUrl }) {
  return (
    <FilterBar
      what="the calendar"
      names={calendarFilterNames}
      filters={{ values: url, set: url.setFilters, clear: url.clearFilters, count: url.filterCount }}
      className="max-sm:-ml-2 lg:-mx-2 lg:order-last lg:w-[calc(100%+1rem)]"
    >
      <LateViewsMenu screen="calendar" />
    </FilterBar>
  );
}
