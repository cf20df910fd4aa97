import type { ReadEvent } from './read-event';

/** Whether an event may have times at or after an instant. Sometimes yes where it has none; never no where it has. */
export function goesOn(event: ReadEvent, after: Date): boolean {
  // A day earlier, whatever the zone.
  const day = new Date(after.getTime() - 86_400_000).toISOString().slice(0, 10);
  if ([event.start, ...event.extra].some((wall) => wall.slice(0, 10) >= day)) return true;
  return !event.unread && event.rules.some((rule) => lastDay(rule, event.start.slice(0, 10)) >= day);
}

const longestDays: Record<string, number> = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7 };
/** 29 February is in a year of eight at worst; other rules are not as rare. */
const rarest = 8;

/** A day after which a rule has none. */
function lastDay(rule: string, start: string): string {
  const part = (name: string) => new RegExp(`${name}=([^;]+)`, 'i').exec(rule)?.[1]?.toUpperCase();
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(part('UNTIL') ?? '');
  if (until) return until.slice(1).join('-');
  const count = part('COUNT');
  if (count === undefined) return '9999-12-31';
  const days = Number(count) * Number(part('INTERVAL') ?? 1) * (longestDays[part('FREQ') ?? ''] ?? 1) * rarest;
  const last = Date.parse(start) + days * 86_400_000;
  return last < Date.parse('9999-01-01') ? new Date(last).toISOString().slice(0, 10) : '9999-12-31';
}
