import { and, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { invalid } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { briefBetween, instant, lastingBetween, postsHere } from './day-window';
import { type EntryCursor, readEntryCursor, writeEntryCursor } from './entry-cursor';
import { type EntryRows, entriesOf, eventRows, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts, filterEvents } from './filter-events';

export type ListEntries = CalendarFilters & { from: string; to: string; cursor?: string; limit?: number };

const longest = 1100 * 86_400_000;

function requireRange(input: { from: string; to: string }) {
  const length = Date.parse(input.to) - Date.parse(input.from);
  if (length > 0 && length <= longest) return;
  const message = length > 0 ? 'A calendar shows at most 1,100 days.' : '“to” has to be after “from”.';
  throw invalid(message, [{ path: 'to', message }]);
}

const postsBehind = ({ at, allDay, id }: EntryCursor): SQL =>
  allDay
    ? sql`${posts.scheduledAt} >= ${instant(at)}`
    : sql`(${posts.scheduledAt}, ${posts.id}) > (${instant(at)}, ${id})`;
const eventsBehind = ({ at, allDay, id }: EntryCursor): SQL => sql`${contentEvents.startsAt} >= ${instant(at)}
  and (${contentEvents.startsAt}, not ${contentEvents.allDay}, ${contentEvents.id}) > (${instant(at)}, ${!allDay}::boolean, ${id})`;

function pageQuery(ctx: Context, input: ListEntries, after: EntryCursor | null, limit: number): SQL {
  const [from, to] = [instant(input.from), instant(input.to)];
  const planned = and(
    postsHere(ctx),
    sql`${posts.scheduledAt} >= ${from} and ${posts.scheduledAt} < ${to}`,
    after ? postsBehind(after) : undefined,
    filterCalendarPosts(input),
  );
  const eventsAfter = and(after ? eventsBehind(after) : undefined, filterEvents(input));
  const pageOf = (where: SQL | undefined) => sql`(select ${contentEvents.id}, ${contentEvents.allDay},
    ${contentEvents.startsAt} from ${contentEvents} where ${and(where, eventsAfter)} order by 3, 2 desc, 1 limit ${limit})`;
  return sql`with page as materialized (select * from (
      (select ${posts.id} as id, false as all_day, ${posts.scheduledAt} as at from ${posts} where ${planned}
        order by ${posts.scheduledAt}, ${posts.id} limit ${limit})
      union all ${pageOf(briefBetween(ctx, from, to))}
      union all ${pageOf(lastingBetween(ctx, from, to))}
    ) one order by at, all_day desc, id limit ${limit})
    select (select coalesce(json_agg(id order by at, all_day desc, id), '[]') from page) as ids,
      ${postRows(ctx, sql`select id from page`, 160)} as posts, ${eventRows(ctx, sql`select id from page`, 160)} as events`;
}

/**
 * What is planned between two instants (`to` exclusive, at most 1,100 days apart), page by page in the order of time: of
 * one instant all-day ones first. What began before `from` and still lasts stands at the beginning.
 */
export async function listEntries(
  ctx: Context,
  input: ListEntries,
): Promise<{ entries: CalendarEntry[]; nextCursor: string | null }> {
  requirePermission(ctx.actor, 'location.read');
  requireRange(input);
  const limit = Math.min(Math.max(input.limit ?? 200, 1), 500);
  const after = input.cursor ? readEntryCursor(input.cursor) : null;
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const [row] = await tx.execute<EntryRows & { ids: string[] }>(pageQuery(ctx, input, after, limit + 1));
    if (!row) throw new Error('The calendar’s page came back without a row.');
    const found = entriesOf(row, timeZone, wallClock(timeZone));
    const entries = row.ids.slice(0, limit).flatMap((id) => found.get(id) ?? []);
    const last = row.ids.length > limit ? entries.at(-1) : undefined;
    return { entries, nextCursor: last ? writeEntryCursor(last) : null };
  });
}
