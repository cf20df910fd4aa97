import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { type ContentEventKind, type ContentEventState, statesOf } from '@/lib/domain/content-kinds';
import { type FeedContent, type FeedItem, feedWindow } from '@/lib/domain/feed-item';
import type { Context } from '../context';

export type Applied = { added: number; changed: number; removed: number };
type Feed = { id: string; kind: 'ical' | 'rss'; eventKind: ContentEventKind };

/** Sent at once: enough to be few statements, few enough to be small ones. */
const together = 1000;

/** What a feed calls published is done, as a task; a note is neither. */
export function stateAs(kind: ContentEventKind, state: ContentEventState): ContentEventState {
  if (state !== 'published') return state;
  return kind === 'task' ? 'done' : kind === 'note' ? 'planned' : state;
}

/** What was called off is shown as such where its kind knows that, and not at all where it does not. */
const kept = (feed: Feed, items: FeedItem[]) =>
  items.filter(({ state }) => statesOf(feed.eventKind).includes(stateAs(feed.eventKind, state)));

const columns = sql.raw(
  'id, feed_key, feed_state, state, title, description, url, starts_at, ends_at, start_wall, end_wall, time_zone, all_day',
);
const shape = sql.raw(`id text, feed_key text, feed_state text, state text, title text, description text, url text,
  starts_at timestamptz, ends_at timestamptz, start_wall text, end_wall text, time_zone text, all_day boolean`);
const words = 'title description url starts_at ends_at start_wall end_wall time_zone all_day'.split(' ');
const said = (table: string) => sql.raw(`(${words.map((name) => `${table}.${name}`).join(', ')})`);

/** The items as rows `s` of a statement. */
function rowsOf(feed: Feed, items: FeedItem[]) {
  const rows = items.map(({ key, start, end, allDay, timeZone, startsAt, endsAt, state, ...item }) => ({
    ...item,
    id: newId(),
    feed_key: key,
    feed_state: state,
    state: stateAs(feed.eventKind, state),
    starts_at: startsAt,
    ends_at: endsAt,
    start_wall: start,
    end_wall: end,
    time_zone: timeZone,
    all_day: allDay,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(${shape})`;
}

const intoEvents = (ctx: Context, feed: Feed) => {
  const { organizationId, locationId, now } = ctx;
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`insert into content_events
    (organization_id, location_id, feed_id, kind, created_at, updated_at, ${columns})
    select ${organizationId}, ${locationId}, ${feed.id}, ${feed.eventKind}, ${at}, ${at}, ${columns}`;
};
const byKey = sql.raw('(organization_id, feed_id, feed_key) where feed_id is not null');

/** Adds what is new and changes what says something else; the others are not even locked. */
async function upsert(tx: Transaction, ctx: Context, feed: Feed, items: FeedItem[]): Promise<Applied> {
  const [counted] = await tx.execute<{ added: number; changed: number }>(sql`
    with news as (
      select s.* from ${rowsOf(feed, items)}
        left join content_events e on e.organization_id = ${ctx.organizationId} and e.feed_id = ${feed.id}
          and e.feed_key = s.feed_key
      where e.id is null or e.deleted_at is not null or e.kind <> ${feed.eventKind}
        or e.feed_state is distinct from s.feed_state or ${said('e')} is distinct from ${said('s')}),
    saved as (
      ${intoEvents(ctx, feed)} from news
      on conflict ${byKey} do update set ${sql.raw(words.map((name) => `${name} = excluded.${name}`).join(', '))},
        -- What a person made of it stays until the feed itself says another.
        state = case when content_events.feed_state is distinct from excluded.feed_state
            or content_events.kind <> excluded.kind then excluded.state else content_events.state end,
        feed_state = excluded.feed_state, kind = excluded.kind, deleted_at = null,
        updated_at = excluded.updated_at, version = content_events.version + 1
      returning (xmax = 0) as is_new)
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from saved`);
  return { added: counted?.added ?? 0, changed: counted?.changed ?? 0, removed: 0 };
}

/** Those of a calendar that are not in it any more; what is longer ago than a reading looks back stays as history. */
async function removeMissing(tx: Transaction, ctx: Context, feed: Feed, items: FeedItem[]): Promise<number> {
  const keys = JSON.stringify(items.map(({ key }) => key));
  const { count } = await tx.execute(sql`
    update content_events e set deleted_at = ${ctx.now.toISOString()}::timestamptz,
      updated_at = ${ctx.now.toISOString()}::timestamptz, version = e.version + 1
    where e.organization_id = ${ctx.organizationId} and e.feed_id = ${feed.id} and e.deleted_at is null
      and coalesce(e.ends_at, e.starts_at) > ${feedWindow(ctx.now).from.toISOString()}::timestamptz
      and not exists (select 1 from jsonb_array_elements_text(${keys}::jsonb) as s(feed_key)
        where s.feed_key = e.feed_key)`);
  return count;
}

/**
 * Makes the calendar say what the feed says now: rows are added, changed, and taken away when a calendar does not have
 * them any more. A blog's feed holds only its last entries: those that fall out of it stay.
 */
export async function applyItems(tx: Transaction, ctx: Context, feed: Feed, content: FeedContent): Promise<Applied> {
  const items = kept(feed, content.items);
  const applied: Applied = { added: 0, changed: 0, removed: 0 };
  for (let at = 0; at < items.length; at += together) {
    const { added, changed } = await upsert(tx, ctx, feed, items.slice(at, at + together));
    applied.added += added;
    applied.changed += changed;
  }
  // Of one that broke off nobody knows what else it would have said.
  if (feed.kind === 'ical' && !content.brokenOff) applied.removed = await removeMissing(tx, ctx, feed, items);
  return applied;
}

/** Adds what came within reach since; what is there, or was deleted by a person, stays as it is. Answers how many. */
export async function extendItems(tx: Transaction, ctx: Context, feed: Feed, content: FeedContent): Promise<number> {
  const items = kept(feed, content.items);
  let added = 0;
  for (let at = 0; at < items.length; at += together) {
    const { count } = await tx.execute(sql`
      ${intoEvents(ctx, feed)} from ${rowsOf(feed, items.slice(at, at + together))}
      on conflict ${byKey} do nothing`);
    added += count;
  }
  return added;
}
