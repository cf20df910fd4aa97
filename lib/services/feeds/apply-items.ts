import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { contentEvents } from '@/db/schema/calendar';
import { type ContentEventKind, type ContentEventState, statesOf } from '@/lib/domain/content-kinds';
import { type FeedItem, feedWindow } from '@/lib/domain/feed-item';
import type { Context } from '../context';

export type Applied = { added: number; changed: number; removed: number };
type Feed = { id: string; kind: 'ical' | 'rss'; eventKind: ContentEventKind };

/** What a feed calls published is done, as a task; a note is neither. */
export function stateAs(kind: ContentEventKind, state: ContentEventState): ContentEventState {
  if (state !== 'published') return state;
  return kind === 'task' ? 'done' : kind === 'note' ? 'planned' : state;
}

const excluded = (name: string) => sql.raw(`excluded.${name}`);
const columns = 'kind title description url starts_at ends_at start_wall end_wall time_zone all_day state'.split(' ');
const row = (table: string) => sql.raw(`(${columns.map((name) => `${table}.${name}`).join(', ')})`);

async function upsert(tx: Transaction, ctx: Context, feed: Feed, items: FeedItem[]): Promise<Applied> {
  const { organizationId, locationId, now } = ctx;
  const saved = await tx
    .insert(contentEvents)
    .values(
      items.map(({ key, start, end, state, ...item }) => ({
        ...item,
        organizationId,
        locationId,
        id: newId(),
        kind: feed.eventKind,
        startWall: start,
        endWall: end,
        state: stateAs(feed.eventKind, state),
        feedId: feed.id,
        feedKey: key,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [contentEvents.organizationId, contentEvents.feedId, contentEvents.feedKey],
      targetWhere: sql`${contentEvents.feedId} is not null`,
      set: {
        kind: excluded('kind'),
        title: excluded('title'),
        description: excluded('description'),
        url: excluded('url'),
        startsAt: excluded('starts_at'),
        endsAt: excluded('ends_at'),
        startWall: excluded('start_wall'),
        endWall: excluded('end_wall'),
        timeZone: excluded('time_zone'),
        allDay: excluded('all_day'),
        state: excluded('state'),
        deletedAt: null,
        updatedAt: now,
        version: sql`${contentEvents.version} + 1`,
      },
      // What says the same as before stays as it is, version and all.
      setWhere: sql`${row('content_events')} is distinct from ${row('excluded')} or ${contentEvents.deletedAt} is not null`,
    })
    .returning({ isNew: sql<boolean>`(xmax = 0)` });
  const added = saved.filter(({ isNew }) => isNew).length;
  return { added, changed: saved.length - added, removed: 0 };
}

/** Those of a calendar that are not in it any more; what is longer ago than a reading looks back stays as history. */
async function removeMissing(tx: Transaction, ctx: Context, feed: Feed, items: FeedItem[]): Promise<number> {
  const keys = JSON.stringify(items.map(({ key }) => key));
  const gone = await tx
    .update(contentEvents)
    .set({ deletedAt: ctx.now, updatedAt: ctx.now, version: sql`${contentEvents.version} + 1` })
    .where(
      and(
        eq(contentEvents.organizationId, ctx.organizationId),
        eq(contentEvents.feedId, feed.id),
        isNull(contentEvents.deletedAt),
        gt(
          sql`coalesce(${contentEvents.endsAt}, ${contentEvents.startsAt})`,
          sql`${feedWindow(ctx.now).from.toISOString()}::timestamptz`,
        ),
        sql`${contentEvents.feedKey} not in (select json_array_elements_text(${keys}::json))`,
      ),
    )
    .returning({ id: contentEvents.id });
  return gone.length;
}

/**
 * Makes the calendar say what the feed says now: rows are added, changed, and taken away when a calendar does not have
 * them any more. A blog's feed holds only its last entries: those that fall out of it stay.
 */
export async function applyItems(tx: Transaction, ctx: Context, feed: Feed, all: FeedItem[]): Promise<Applied> {
  // What was called off is shown as such where its kind knows that, and not at all where it does not.
  const items = all.filter(({ state }) => statesOf(feed.eventKind).includes(stateAs(feed.eventKind, state)));
  const applied: Applied = { added: 0, changed: 0, removed: 0 };
  for (let at = 0; at < items.length; at += 500) {
    const { added, changed } = await upsert(tx, ctx, feed, items.slice(at, at + 500));
    applied.added += added;
    applied.changed += changed;
  }
  if (feed.kind === 'ical') applied.removed = await removeMissing(tx, ctx, feed, items);
  return applied;
}
