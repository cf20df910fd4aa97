'use client';

import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { useAwake } from '@/components/shell/use-awake';
import { calendarDay } from './calendar-day';

/** The leaf of the day: its name, its number, its month and week, in the location's zone. */
export function DayHead({ openedAt }: { openedAt: string }) {
  useAwake();
  const { timeZone } = useLocation();
  const day = calendarDay(useNow() ?? new Date(openedAt), timeZone);
  return (
    <div className="flex items-end gap-4 md:block">
      <h1 className="font-display">
        <span className="block text-lg text-ink-soft leading-tight">{day.weekday}</span>
        <span className="-ml-1 mt-2 block font-light text-day tracking-[-0.04em]">{day.day}</span>
      </h1>
      <p className="text-ink-soft text-sm leading-snug md:mt-3">
        {day.month} {day.year}
        <span className="block text-ink-faint">Week {day.week}</span>
      </p>
    </div>
  );
}
