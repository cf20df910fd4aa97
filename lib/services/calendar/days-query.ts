import { and, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { DayBounds } from '@/lib/domain/calendar-days';
import type { Context } from '../context';
import { asksForLess } from '../posts/filter-posts';
import { linkedAmong } from '../posts/linked-among';
import { briefBetween, dayRows, dayStarts, instant, lastingBetween, postsHere } from './day-window';
import { eventRows, postRows } from './entry-rows';
import { type CalendarFilters, filterCalendarPosts, filterEvents } from './filter-events';

/** How the posts of day `d` are counted and the first of them found; `before` stands among the common tables. */
type PostsOfDay = { before: SQL; first: SQL; count: SQL };

/** Without filters each day is a stretch of the index: what is beyond its first posts is counted and not read. */
function postsByIndex(where: SQL | undefined, perDay: number): PostsOfDay {
  const ofDay = and(where, sql`${posts.scheduledAt} >= d.starts_at and ${posts.scheduledAt} < d.ends_at`);
  return {
    before: sql``,
    first: sql`select ${posts.id} as id, false as all_day, ${posts.scheduledAt} as at from ${posts} where ${ofDay}
      order by ${posts.scheduledAt}, ${posts.id} limit ${perDay}`,
    count: sql`(select count(*) from ${posts} where ${ofDay})`,
  };
}

/** With filters all days are gone through once: per day the same questions would be asked again and again. */
function postsByRank(
  ctx: Context,
  filters: CalendarFilters,
  perDay: number,
  bounds: DayBounds,
  within: SQL,
): PostsOfDay {
  const where = and(postsHere(ctx), within, filterCalendarPosts(filters, { links: 'apart' }));
  const linked = linkedAmong(ctx, sql`found`, filters);
  return {
    before: sql`found as materialized (select ${posts.id} as id, ${posts.scheduledAt} as at,
        width_bucket(${posts.scheduledAt}, ${dayStarts(bounds)}) as n from ${posts} where ${where}),
      placed as materialized (select * from found ${linked ? sql`where ${linked}` : sql``}),
      ranked as materialized (select * from (select *, row_number() over (partition by n order by at, id) as rank
        from placed) p where rank <= ${perDay}),
      counts as materialized (select n, count(*) as count from placed group by n),`,
    first: sql`select p.id, false as all_day, p.at from ranked p where p.n = d.n`,
    count: sql`coalesce((select c.count from counts c where c.n = d.n), 0)`,
  };
}

const columns = sql`${contentEvents.id}, ${contentEvents.allDay}, ${contentEvents.startsAt}, ${contentEvents.endsAt}`;

/** One row: `days` as [count, ids of the first] in order, and the `posts` and `events` they name. */
export function daysQuery(
  ctx: Context,
  filters: CalendarFilters,
  bounds: DayBounds,
  { perDay, characters }: { perDay: number; characters: number },
): SQL {
  const [first, last] = [instant(bounds.starts[0] ?? ctx.now), instant(bounds.ends.at(-1) ?? ctx.now)];
  const within = sql`${posts.scheduledAt} >= ${first} and ${posts.scheduledAt} < ${last}`;
  const planned = asksForLess(filters)
    ? postsByRank(ctx, filters, perDay, bounds, within)
    : postsByIndex(and(postsHere(ctx), filterCalendarPosts(filters, {})), perDay);
  const events = filterEvents(filters);
  const lasting = and(lastingBetween(ctx, first, last), events);
  const brief = and(briefBetween(ctx, sql`d.starts_at`, sql`d.ends_at`), events);
  const lastsOn = sql`l.starts_at < d.ends_at and l.ends_at > d.starts_at`;
  return sql`with days as materialized (select * from ${dayRows(bounds)}), ${planned.before}
    lasting as materialized (select ${columns} from ${contentEvents} where ${lasting}),
    firsts as materialized (select d.n, f.* from days d cross join lateral (select * from (
      (${planned.first})
      union all (select ${contentEvents.id}, ${contentEvents.allDay}, ${contentEvents.startsAt}
        from ${contentEvents} where ${brief} order by 2 desc, 3, 1 limit ${perDay})
      union all (select l.id, l.all_day, l.starts_at from lasting l where ${lastsOn} order by 2 desc, 3, 1 limit ${perDay})
    ) one order by all_day desc, at, id limit ${perDay}) f)
    select (select json_agg(json_build_array(
        ${planned.count} + (select count(*) from ${contentEvents} where ${brief})
          + (select count(*) from lasting l where ${lastsOn}),
        (select coalesce(json_agg(f.id order by f.all_day desc, f.at, f.id), '[]') from firsts f where f.n = d.n)
      ) order by d.n) from days d) as days,
    ${postRows(ctx, sql`select id from firsts`, characters)} as posts,
    ${eventRows(ctx, sql`select id from firsts`, characters)} as events`;
}
