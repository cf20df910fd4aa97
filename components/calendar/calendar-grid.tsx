'use client';

import dynamic from 'next/dynamic';
import { CalendarSkeleton } from './calendar-skeleton';
import type { GridProps } from './grid-calendar';

const MonthGrid = dynamic(() => import('./month-grid'), { ssr: false, loading: CalendarSkeleton });
const TimeGrid = dynamic(() => import('./time-grid'), { ssr: false, loading: CalendarSkeleton });

/** Each kind of view brings its own part of FullCalendar, and with it a grid of its own. */
export function CalendarGrid(props: GridProps) {
  return props.view === 'month' ? <MonthGrid {...props} /> : <TimeGrid {...props} />;
}
