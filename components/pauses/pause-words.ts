import { formatTime } from '@/components/ui/format-time';
import type { Pause } from '@/lib/domain/pause';
import type { pauseOf } from '@/lib/domain/pause-of';

/** `since 10:04`, or with the day when it is not today's. */
function since(at: string, timeZone: string, now: Date): string {
  const isToday = formatTime(at, timeZone, 'day', now) === formatTime(now, timeZone, 'day', now);
  return `since ${formatTime(at, timeZone, isToday ? 'time' : 'short', now)}`;
}

/** `paused by Ada since 10:04` */
export const sayPause = ({ by, at }: Pause, timeZone: string, now: Date): string =>
  `paused by ${by} ${since(at, timeZone, now)}`;

/** Why a due post waits: `Waiting: paused by Ada since 10:04`. */
export function sayWaiting(pause: NonNullable<ReturnType<typeof pauseOf>>, timeZone: string, now: Date): string {
  if (pause.kind === 'restore') return 'Waiting: a backup was restored, and nothing is sent until it is released';
  const what = pause.of === 'server' ? 'everything is ' : pause.of === 'location' ? 'this location is ' : '';
  return `Waiting: ${what}${sayPause(pause, timeZone, now)}`;
}

/** ` 3 posts wait.` with its space, or nothing. */
export const sayWaits = (count: number) =>
  count === 0 ? '' : ` ${count === 1 ? 'One post waits' : `${count.toLocaleString('en')} posts wait`}.`;
