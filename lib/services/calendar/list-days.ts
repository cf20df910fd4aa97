import { and, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import { dayBounds } from '@/lib/domain/calendar-days';
import type { CalendarDays, CalendarEntry } from '@/lib/domain/calendar-entry';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { briefBetween, dayRows, instant, lastingBetween, postsHere } from './day-window';
import { type EntryRows, entriesOf, eventRows, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts, filterEvents } from './filter-events';

export type ListDays = CalendarFilters & { from: string; to: string; perDay?: number };

/** What a chip in a cell can show of a text. */
export const cellCharacters = 80;
const columns = sql`${contentEvents.id}, ${contentEvents.allDay}, ${contentEvents.startsAt}, ${contentEvents.endsAt}`;

function daysQuery(ctx: Context, input: ListDays, bounds: ReturnType<typeof dayBounds>): SQL {
  const perDay = Math.min(Math.max(input.perDay ?? 4, 1), 100);
  const [first, last] = [bounds.starts[0] ?? ctx.now, bounds.ends.at(-1) ?? ctx.now];
  const events = filterEvents(input);
  const lasting = and(lastingBetween(ctx, instant(first), instant(last)), events);
  const brief = and(briefBetween(ctx, sql`d.starts_at`, sql`d.ends_at`), events);
  const planned = and(
    postsHere(ctx),
    sql`${posts.scheduledAt} >= d.starts_at and ${posts.scheduledAt} < d.ends_at`,
    filterCalendarPosts(input),
  );
  const lastsOn = sql`l.starts_at < d.ends_at and l.ends_at > d.starts_at`;
  return sql`with days as materialized (select * from ${dayRows(bounds)}),
    lasting as materialized (select ${columns} from ${contentEvents} where ${lasting}),
    firsts as materialized (select d.n, f.* from days d cross join lateral (select * from (
      (select ${posts.id} as id, false as all_day, ${posts.scheduledAt} as at from ${posts} where ${planned}
        order by ${posts.scheduledAt}, ${posts.id} limit ${perDay})
      union all (select ${contentEvents.id}, ${contentEvents.allDay}, ${contentEvents.startsAt}
        from ${contentEvents} where ${brief} order by 2 desc, 3, 1 limit ${perDay})
      union all (select l.id, l.all_day, l.starts_at from lasting l where ${lastsOn} order by 2 desc, 3, 1 limit ${perDay})
    ) one order by all_day desc, at, id limit ${perDay}) f)
    select (select json_agg(json_build_array(
        (select count(*) from ${posts} where ${planned}) + (select count(*) from ${contentEvents} where ${brief})
          + (select count(*) from lasting l where ${lastsOn}),
        (select coalesce(json_agg(f.id order by f.all_day desc, f.at, f.id), '[]') from firsts f where f.n = d.n)
      ) order by d.n) from days d) as days,
    ${postRows(ctx, sql`select id from firsts`, cellCharacters)} as posts,
    ${eventRows(ctx, sql`select id from firsts`, cellCharacters)} as events`;
}

/**
 * Days in short: how many entries each has and its first `perDay`, all-day ones first, then by time. `from` and `to`
 * (exclusive) are days of the location's clock, at most 62. Size and cost of the answer follow the days, not the entries.
 */
export async function listDays(ctx: Context, input: ListDays): Promise<CalendarDays> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const bounds = dayBounds(input.from, input.to, timeZone, 62);
    const [row] = await tx.execute<EntryRows & { days: [count: number, ids: string[]][] }>(
      daysQuery(ctx, input, bounds),
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
