const formatters = new Map<string, Intl.DateTimeFormat>();

/** en-US names with our own order: the same words in every runtime, so server and browser agree. */
function partsOf(instant: Date, timeZone: string) {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, part.value])) as Record<
    'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second',
    string
  >;
}

/** `Europe/Berlin` → `Berlin`, `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
export const zoneCity = (timeZone: string) => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** `full` Tue 24 Nov, 09:00 (Berlin) · `short` Tue 24 Nov, 09:00 · `time` 09:00 · `day` Tue 24 Nov · `second` 09:00:07. A year is added when it is not `now`'s. */
export type TimeStyle = 'full' | 'short' | 'time' | 'day' | 'second';

export function formatTime(at: string | Date, timeZone: string, style: TimeStyle = 'full', now = new Date()): string {
  const instant = typeof at === 'string' ? new Date(at) : at;
  const part = partsOf(instant, timeZone);
  const time = `${part.hour}:${part.minute}`;
  if (style === 'time') return time;
  if (style === 'second') return `${time}:${part.second}`;
  const sameYear = part.year === partsOf(now, timeZone).year;
  const day = `${part.weekday} ${part.day} ${part.month}${sameYear ? '' : ` ${part.year}`}`;
  if (style === 'day') return day;
  return style === 'short' ? `${day}, ${time}` : `${day}, ${time} (${zoneCity(timeZone)})`;
}

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** `in 5 minutes`, `2 days ago`, `now`. */
export function formatRelative(at: string | Date, now: Date): string {
  const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
  for (const step of steps) {
    if (Math.abs(seconds) < step.seconds) continue;
    const count = Math.round(seconds / step.seconds);
    const words = `${Math.abs(count)} ${step.unit}${Math.abs(count) === 1 ? '' : 's'}`;
    return count > 0 ? `in ${words}` : `${words} ago`;
  }
  return seconds > 5 ? 'in under a minute' : 'just now';
}
