import { and, type SQL, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import { type DayBounds, dayBounds } from '@/lib/domain/calendar-days';
import type { CalendarRows } from '@/lib/domain/calendar-entry';
import { requirePermission } from '@/lib/domain/permission';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { idsOf, linkedAmong } from '../posts/linked-among';
import { textList } from '../posts/text-list';
import { dayStarts, instant, postsHere } from './day-window';
import { entriesOf, type PostRow, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts } from './filter-events';
import { named, textLength } from './list-days';

export type ListRows = CalendarFilters & { from: string; to: string; perCell?: number; characters?: number };
type Cell = [day: number, count: number, ids: string[]];

function rowsQuery(ctx: Context, input: ListRows, bounds: DayBounds): SQL {
  const perCell = Math.min(Math.max(input.perCell ?? 3, 1), 10);
  const [first, last] = [bounds.starts[0] ?? ctx.now, bounds.ends.at(-1) ?? ctx.now];
  const { accountId, network } = input;
  const planned = and(
    postsHere(ctx),
    sql`${posts.scheduledAt} >= ${instant(first)} and ${posts.scheduledAt} < ${instant(last)}`,
    filterCalendarPosts(input, { links: 'apart' }),
  );
  const shown = and(
    sql`${accounts.organizationId} = ${ctx.organizationId} and ${accounts.locationId} = ${ctx.locationId}`,
    accountId?.length ? sql`${accounts.id} in (${textList(accountId)})` : undefined,
    network?.length ? sql`${accounts.network} in (${textList(network)})` : undefined,
  );
  const linked = linkedAmong(ctx, sql`found`, input);
  // Numbers stand for accounts, days and places in time: sorting 20,000 of them takes a tenth of what ids take.
  return sql`with shown as materialized (select ${accounts.id} as id, ${accounts.position} as position,
      ${accounts.state} as state, row_number() over () as account from ${accounts} where ${shown}),
    found as materialized (select ${posts.id} as id, width_bucket(${posts.scheduledAt}, ${dayStarts(bounds)}) as n,
      row_number() over (order by ${posts.scheduledAt}, ${posts.id}) as place from ${posts} where ${planned}),
    wanted as (select * from found ${linked ? sql`where ${linked}` : sql``}),
    sent as materialized (select b.post_id, b.account_id from publications b
      where b.organization_id = ${ctx.organizationId} and b.post_id = ${idsOf(sql`found`)} and b.state <> 'canceled'),
    -- A full join is a hash join, whatever PostgreSQL estimates; what either side has alone goes by "account > 0".
    placed as materialized (select s.account, w.n, w.place, w.id from wanted w full join sent b on b.post_id = w.id
      full join shown s on s.id = b.account_id where coalesce(s.account, 0) > 0 and coalesce(w.place, 0) > 0),
    firsts as materialized (select * from (select account, n, id,
      row_number() over (partition by account, n order by place) as rank from placed) p where rank <= ${perCell}),
    counts as materialized (select account, n, count(*) as count from placed group by 1, 2),
    cells as (select account, n, count, json_agg(id order by rank) as ids from firsts join counts using (account, n)
      group by 1, 2, 3)
    select (select coalesce(json_agg(json_build_array(s.id,
        (select coalesce(json_agg(json_build_array(c.n, c.count, c.ids)), '[]') from cells c where c.account = s.account))
        order by s.position, s.id), '[]') from shown s
      where s.state <> 'disconnected' or exists (select 1 from firsts f where f.account = s.account)) as rows,
    ${postRows(ctx, sql`select id from firsts`, textLength(input.characters, perCell))} as posts`;
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
