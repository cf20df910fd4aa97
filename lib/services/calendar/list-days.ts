import { dayBounds } from '@/lib/domain/calendar-days';
import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { daysQuery } from './days-query';
import { type EntryRows, entriesOf } from './entry-rows';
import type { CalendarFilters } from './filter-events';

/** `characters` of each text; without it what a chip can show. */
export type ListDays = CalendarFilters & { from: string; to: string; perDay?: number; characters?: number };

/** What a chip can show of a text: a month of full days weighs 20 KB at most, a few long columns may say more. */
const cellCharacters = (perDay: number): number => (perDay <= 10 ? 32 : 80);
/** How many characters of each text are answered: those asked for, at most 500, or what a chip can show. */
export const textLength = (characters: number | undefined, perDay: number): number =>
  characters === undefined ? cellCharacters(perDay) : Math.min(Math.max(characters, 1), 500);

/**
 * Days in short: how many entries each has and its first `perDay`, all-day ones first, then by time. `from` and `to`
 * (exclusive) are days of the location's clock, at most 62. Size and cost of the answer follow the days, not the entries.
 */
export async function listDays(ctx: Context, input: ListDays): Promise<CalendarDays> {
  requirePermission(ctx.actor, 'location.read');
  const { from, to, perDay = 4, characters, ...filters } = input;
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const bounds = dayBounds(from, to, timeZone, 62);
    const [row] = await tx.execute<EntryRows & { days: [count: number, ids: string[]][] }>(
      daysQuery(ctx, filters, bounds, {
        perDay: Math.min(Math.max(perDay, 1), 100),
        characters: textLength(characters, perDay),
      }),
    );
    if (!row) throw new Error('The calendar’s days came back without a row.');
    const entries = entriesOf(row, timeZone, wallClock(timeZone));
    const days = bounds.days.map((day, index) => {
      const [count, ids] = row.days[index] ?? [0, []];
      return { day, count, ids };
    });
    return { days, entries: named(days, entries) };
  });
}

/** The entries the days name, each once, in the order they are named. */
export function named(days: { ids: string[] }[], entries: Map<string, CalendarEntry>): CalendarEntry[] {
  const ids = new Set(days.flatMap((day) => day.ids));
  return [...ids].flatMap((id) => entries.get(id) ?? []);
}
