'use client';

import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { formatTime, zoneCity } from '@/components/ui/format-time';

/** The location's zone and its wall clock. */
export function ZoneClock() {
  const { timeZone } = useLocation();
  const now = useNow();
  return (
    <span className="text-ink-faint text-xs">
      {zoneCity(timeZone)}{' '}
      <time className="inline-block min-w-[5ch]" dateTime={now?.toISOString()} title={timeZone}>
        {now ? formatTime(now, timeZone, 'time') : ''}
      </time>
    </span>
  );
}
