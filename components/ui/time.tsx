'use client';

import { useTimeZone } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { formatRelative, formatTime, type TimeStyle } from './format-time';

type Props = {
  /** ISO instant. */
  at: string;
  /** `relative`: in 5 minutes, with the exact time on hover. */
  style?: TimeStyle | 'relative';
  /** Else the location's. */
  timeZone?: string;
  className?: string;
};

/** An instant in the location's zone; the exact one, zone named, on hover. */
export function Time({ at, style = 'full', timeZone, className }: Props) {
  const locationZone = useTimeZone();
  const zone = timeZone ?? locationZone;
  const now = useNow(style === 'relative');
  const words =
    style === 'relative' && now
      ? formatRelative(at, now)
      : formatTime(at, zone, style === 'relative' ? 'short' : style);
  return (
    <time dateTime={at} title={formatTime(at, zone, 'full')} className={className}>
      {words}
    </time>
  );
}
