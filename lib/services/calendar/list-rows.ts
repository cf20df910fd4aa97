import { and, type SQL, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import { type DayBounds, dayBounds } from '@/lib/domain/calendar-days';
import type { CalendarRows } from '@/lib/domain/calendar-entry';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { textList } from '../posts/text-list';
import { dayStarts, instant, postsHere } from './day-window';
import { entriesOf, type PostRow, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts } from './filter-events';
import { cellCharacters, named } from './list-days';

export type ListRows = CalendarFilters & { from: string; to: string; perCell?: number };
type Cell = [day: number, count: number, ids: string[]];

function rowsQuery(ctx: Context, input: ListRows, bounds: DayBounds): SQL {
  const perCell = Math.min(Math.max(input.perCell ?? 3, 1), 10);
  const [first, last] = [bounds.starts[0] ?? ctx.now, bounds.ends.at(-1) ?? ctx.now];
  const { accountId, network } = input;
  const planned = and(
    postsHere(ctx),
    sql`${posts.scheduledAt} >= ${instant(first)} and ${posts.scheduledAt} < ${instant(last)}`,
    filterCalendarPosts(input),
  );
  const shown = and(
    sql`${accounts.organizationId} = ${ctx.organizationId} and ${accounts.locationId} = ${ctx.locationId}`,
    accountId?.length ? sql`${accounts.id} in (${textList(accountId)})` : undefined,
    network?.length ? sql`${accounts.network} in (${textList(network)})` : undefined,
  );
  return sql`with shown as materialized (select ${accounts.id} as id, ${accounts.position} as position,
      ${accounts.state} as state from ${accounts} where ${shown}),
    placed as (select b.account_id, width_bucket(${posts.scheduledAt}, ${dayStarts(bounds)}) as n,
        ${posts.id} as id, ${posts.scheduledAt} as at
      -- "offset 0": the posts first and then theirs, whatever PostgreSQL estimates behind policies.
      from ${posts} cross join lateral (select b.account_id from publications b
        where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled' offset 0) b
      where ${planned} and b.account_id in (select id from shown)),
    ranked as (select account_id, n, id, row_number() over cell as rank,
        count(*) over (partition by account_id, n) as count
      from placed window cell as (partition by account_id, n order by at, id)),
    firsts as materialized (select * from ranked where rank <= ${perCell}),
    cells as (select account_id, n, max(count) as count, json_agg(id order by rank) as ids from firsts group by 1, 2)
    select (select coalesce(json_agg(json_build_array(s.id,
        (select coalesce(json_agg(json_build_array(c.n, c.count, c.ids)), '[]') from cells c where c.account_id = s.id))
        order by s.position, s.id), '[]') from shown s
      where s.state <> 'disconnected' or exists (select 1 from firsts f where f.account_id = s.id)) as rows,
    ${postRows(ctx, sql`select id from firsts`, cellCharacters(perCell))} as posts`;
}

/**
 * The calendar with one row per account: of each day of each account the count and the first `perCell` posts.
 * `from` and `to` (exclusive) are days of the location's clock, at most 42. Disconnected accounts show while they have posts.
 */
export async function listRows(ctx: Context, input: ListRows): Promise<CalendarRows> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const bounds = dayBounds(input.from, input.to, timeZone, 42);
    const [row] = await tx.execute<{ rows: [accountId: string, cells: Cell[]][]; posts: PostRow[] }>(
      rowsQuery(ctx, input, bounds),
    );
    if (!row) throw new Error('The calendar’s rows came back without a row.');
    const rows = row.rows.map(([accountId, cells]) => {
      const byDay = new Map(cells.map(([n, count, ids]) => [n, { count, ids }]));
      const days = bounds.days.map((day, index) => ({ day, ...(byDay.get(index + 1) ?? { count: 0, ids: [] }) }));
      return { accountId, days };
    });
    const entries = entriesOf({ posts: row.posts, events: [] }, timeZone, wallClock(timeZone));
    return {
      rows,
      entries: named(
        rows.flatMap(({ days }) => days),
        entries,
      ),
    };
  });
}
