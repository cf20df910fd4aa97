import { and, eq, type SQL, sql } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { DayBounds } from '@/lib/domain/calendar-days';
import type { Context } from '../context';

/** PostgreSQL's own notation: postgres.js and drizzle each have another idea of an array of dates. */
const instants = (list: Date[]) => sql`${`{${list.map((at) => at.toISOString()).join(',')}}`}::timestamptz[]`;
export const instant = (at: Date | string): SQL => sql`${typeof at === 'string' ? at : at.toISOString()}::timestamptz`;

/** Rows (n, starts_at, ends_at) for the days, numbered from 1. */
export const dayRows = ({ starts, ends }: DayBounds): SQL =>
  sql`unnest(${instants(starts)}, ${instants(ends)}) with ordinality as d(starts_at, ends_at, n)`;
export const dayStarts = ({ starts }: DayBounds): SQL => instants(starts);

export const postsHere = (ctx: Context): SQL | undefined =>
  and(eq(posts.organizationId, ctx.organizationId), eq(posts.locationId, ctx.locationId));
const eventsHere = (ctx: Context): SQL | undefined =>
  and(eq(contentEvents.organizationId, ctx.organizationId), eq(contentEvents.locationId, ctx.locationId));

// An event longer than this is found by its end (content_events_lasting_idx), any other near its start.
const lasts = sql`${contentEvents.endsAt} - ${contentEvents.startsAt} > interval '26 hours'`;

/** Events longer than 26 hours that touch the time between two instants. */
export const lastingBetween = (ctx: Context, from: SQL, to: SQL): SQL | undefined =>
  and(eventsHere(ctx), lasts, sql`${contentEvents.endsAt} > ${from} and ${contentEvents.startsAt} < ${to}`);

/** All shorter ones and those without an end that do. */
export const briefBetween = (ctx: Context, from: SQL, to: SQL): SQL | undefined =>
  and(
    eventsHere(ctx),
    sql`(${lasts}) is not true`,
    sql`${contentEvents.startsAt} > ${from} - interval '26 hours' and ${contentEvents.startsAt} < ${to}`,
    sql`(${contentEvents.startsAt} >= ${from} or ${contentEvents.endsAt} > ${from})`,
  );
