import { and, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { invalid } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { asksForLess } from '../posts/filter-posts';
import { chooseLookup, type Lookup } from '../posts/search-words';
import { briefBetween, instant, lastingBetween, postsHere } from './day-window';
import { type EntryCursor, readEntryCursor, writeEntryCursor } from './entry-cursor';
import { type EntryRows, entriesOf, eventRows, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts, filterEvents } from './filter-events';

export type ListEntries = CalendarFilters & {
  from: string;
  to: string;
  cursor?: string;
  /** A cursor too: what comes after its place is left out. */
  until?: string;
  limit?: number;
  backwards?: boolean;
};

const longest = 1100 * 86_400_000;

function requireRange(input: { from: string; to: string }) {
  const length = Date.parse(input.to) - Date.parse(input.from);
  if (length > 0 && length <= longest) return;
  const message = length > 0 ? 'A calendar shows at most 1,100 days.' : '“to” has to be after “from”.';
  throw invalid(message, [{ path: 'to', message }]);
}

/** What comes after a cursor in the order asked for; of one instant posts stand after what lasts all day. */
function postsBehind({ at, allDay, id }: EntryCursor, back: boolean): SQL {
  if (allDay) return back ? sql`${posts.scheduledAt} < ${instant(at)}` : sql`${posts.scheduledAt} >= ${instant(at)}`;
  return sql`(${posts.scheduledAt}, ${posts.id}) ${back ? sql`<` : sql`>`} (${instant(at)}, ${id})`;
}
function eventsBehind({ at, allDay, id }: EntryCursor, back: boolean): SQL {
  const further = back ? sql`<` : sql`>`;
  return sql`${contentEvents.startsAt} ${further}= ${instant(at)}
    and (${contentEvents.startsAt}, not ${contentEvents.allDay}, ${contentEvents.id})
      ${further} (${instant(at)}, ${!allDay}::boolean, ${id})`;
}

/** Up to a cursor's place; the plain bound lets an index end there. */
const postsUpTo = (place: EntryCursor, back: boolean): SQL =>
  sql`${posts.scheduledAt} ${back ? sql`>=` : sql`<=`} ${instant(place.at)} and not ${group(postsBehind(place, back))}`;
const eventsUpTo = (place: EntryCursor, back: boolean): SQL => sql`${contentEvents.startsAt}
  ${back ? sql`>=` : sql`<=`} ${instant(place.at)} and not ${group(eventsBehind(place, back))}`;
const group = (condition: SQL): SQL => sql`(${condition})`;

type Asked = { after: EntryCursor | null; until: EntryCursor | null; limit: number; words: Lookup };

function pageQuery(ctx: Context, input: ListEntries, { after, until, limit, words }: Asked): SQL {
  const [from, to] = [instant(input.from), instant(input.to)];
  const back = input.backwards === true;
  const [up, down] = back ? [sql`desc`, sql`asc`] : [sql`asc`, sql`desc`];
  const planned = and(
    postsHere(ctx),
    sql`${posts.scheduledAt} >= ${from} and ${posts.scheduledAt} < ${to}`,
    after ? postsBehind(after, back) : undefined,
    until ? postsUpTo(until, back) : undefined,
    filterCalendarPosts(input, { words, links: 'in_passing' }),
  );
  const eventsAfter = and(
    after ? eventsBehind(after, back) : undefined,
    until ? eventsUpTo(until, back) : undefined,
    filterEvents(input),
  );
  const pageOf = (where: SQL | undefined) => sql`(select ${contentEvents.id}, ${contentEvents.allDay},
    ${contentEvents.startsAt} from ${contentEvents} where ${and(where, eventsAfter)} order by 3 ${up}, 2 ${down}, 1 ${up} limit ${limit})`;
  return sql`with page as materialized (select * from (
      (select ${posts.id} as id, false as all_day, ${posts.scheduledAt} as at from ${posts} where ${planned}
        order by ${posts.scheduledAt} ${up}, ${posts.id} ${up} limit ${limit})
      union all ${pageOf(briefBetween(ctx, from, to))}
      union all ${pageOf(lastingBetween(ctx, from, to))}
    ) one order by at ${up}, all_day ${down}, id ${up} limit ${limit})
    select (select coalesce(json_agg(id order by at ${up}, all_day ${down}, id ${up}), '[]') from page) as ids,
      ${postRows(ctx, sql`select id from page`, 160)} as posts, ${eventRows(ctx, sql`select id from page`, 160)} as events`;
}

/**
 * What is planned between two instants (`to` exclusive, at most 1,100 days apart), page by page in the order of time: of
 * one instant all-day ones first. What began before `from` and still lasts stands at the beginning. `backwards` is the
 * same the other way round: the last one first.
 */
export async function listEntries(
  ctx: Context,
  input: ListEntries,
): Promise<{ entries: CalendarEntry[]; nextCursor: string | null }> {
  requirePermission(ctx.actor, 'location.read');
  requireRange(input);
  const limit = Math.min(Math.max(input.limit ?? 200, 1), 500);
  const { from: _, to: __, cursor: ___, limit: ____, backwards: _____, until: ______, ...filters } = input;
  const after = input.cursor ? readEntryCursor(input.cursor) : null;
  const until = input.until ? readEntryCursor(input.until, 'until') : null;
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const words = await chooseLookup(tx, input.q);
    // Its estimates are blind here (policies): it would look at all there is and sort it, instead of walking to a full page.
    if (words === 'in_passing' && asksForLess(filters)) await tx.execute(sql`set local enable_sort = off`);
    const [row] = await tx.execute<EntryRows & { ids: string[] }>(
      pageQuery(ctx, input, { after, until, limit: limit + 1, words }),
    );
    if (!row) throw new Error('The calendar’s page came back without a row.');
    const found = entriesOf(row, timeZone, wallClock(timeZone));
    const entries = row.ids.slice(0, limit).flatMap((id) => found.get(id) ?? []);
    const last = row.ids.length > limit ? entries.at(-1) : undefined;
    return { entries, nextCursor: last ? writeEntryCursor(last) : null };
  });
}
