import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ContentEventKind, ContentEventState } from '@/lib/domain/content-kinds';
import { bytea, createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';
import { ofCampaign, ofCategory, ofTag } from './posts';

/** Calendars and blogs elsewhere that are read again and again; one from a file has no address: it is kept (feedFiles). */
export const feeds = pgTable(
  'feeds',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    kind: text({ enum: ['ical', 'rss'] }).notNull(),
    name: text().notNull(),
    /** Encrypted: a calendar's secret address is a key to it. Null for a file. */
    url: text(),
    hue: integer().notNull().default(0),
    /** What its events are here. */
    eventKind: text().$type<ContentEventKind>().notNull(),
    paused: boolean().notNull().default(false),
    etag: text(),
    lastModified: text(),
    /** Of the bytes read last: the same again is not worked through. */
    contentHash: text(),
    readAt: instant(),
    /** When to read it again; null while paused, and for a file that has nothing more to say. */
    nextReadAt: instant(),
    failures: integer().notNull().default(0),
    /** Why the last reading failed, in words; null when it went well. */
    failureReason: text(),
    /** What the last good reading had to leave out, in words; null when nothing. */
    note: text(),
    /** Somebody reads it until then; nobody else begins. */
    readingUntil: instant(),
    createdBy: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('feeds_due_idx').on(t.nextReadAt).where(sql`${t.nextReadAt} is not null`),
    ofLocation(t),
  ],
);

/** A calendar's file, as long as there is more in it than a reading looks ahead: gzip of its text. */
export const feedFiles = pgTable(
  'feed_files',
  { organizationId: organizationId(), locationId: locationId(), feedId: text().notNull(), body: bytea().notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.feedId] }),
    foreignKey({ columns: [t.organizationId, t.feedId], foreignColumns: [feeds.organizationId, feeds.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** What stands beside posts: content made elsewhere or here, tasks, notes. */
export const contentEvents = pgTable(
  'content_events',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    version: integer().notNull().default(1),
    kind: text().$type<ContentEventKind>().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    url: text(),
    /** Instants by the one conversion of the wall times in `timeZone`; `endsAt` is exclusive, null for a moment. */
    startsAt: instant().notNull(),
    endsAt: instant(),
    startWall: text().notNull(),
    endWall: text(),
    timeZone: text().notNull(),
    allDay: boolean().notNull().default(false),
    state: text().$type<ContentEventState>().notNull().default('planned'),
    categoryId: text(),
    campaignId: text(),
    feedId: text(),
    /** The feed's own name of it, with the occurrence of a recurring one: `uid|2026-12-01T09:00`. */
    feedKey: text(),
    /** The state the feed said last: ours stays until it says another. */
    feedState: text().$type<ContentEventState>(),
    authorId: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('content_events_calendar_idx').on(t.organizationId, t.locationId, t.startsAt, t.id),
    // What lasts longer than a day began long before the month it stands in: found by its end.
    index('content_events_lasting_idx')
      .on(t.organizationId, t.locationId, t.endsAt)
      .where(sql`${t.endsAt} - ${t.startsAt} > interval '26 hours'`),
    // Today's tasks are few among all that is over.
    index('content_events_tasks_idx')
      .on(t.organizationId, t.locationId, t.startsAt)
      .where(sql`${t.kind} = 'task' and ${t.deletedAt} is null`),
    uniqueIndex('content_events_feed_key')
      .on(t.organizationId, t.feedId, t.feedKey)
      .where(sql`${t.feedId} is not null`),
    ofLocation(t),
    ofCategory(t),
    ofCampaign(t),
    foreignKey({ columns: [t.organizationId, t.feedId], foreignColumns: [feeds.organizationId, feeds.id] }).onDelete(
      'cascade',
    ),
  ],
);

export const contentEventTags = pgTable(
  'content_event_tags',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    eventId: text().notNull(),
    tagId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.eventId, t.tagId] }),
    foreignKey({
      columns: [t.organizationId, t.eventId],
      foreignColumns: [contentEvents.organizationId, contentEvents.id],
    }).onDelete('cascade'),
    ofTag(t),
  ],
);

/** A view of the calendar or the list with its filters, kept under a name: `query` is the address's own. */
export const savedViews = pgTable(
  'saved_views',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    screen: text({ enum: ['calendar', 'posts'] }).notNull(),
    name: text().notNull(),
    query: text().notNull(),
    ownerId: text().notNull(),
    /** Seen by everybody of the location; changed by its owner and by managers. */
    shared: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('saved_views_location_idx').on(t.organizationId, t.locationId),
    ofLocation(t),
  ],
);

/** A secret address at which calendar programs read what is planned. `tokenHash` alone names it to the world. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    /** The token, encrypted, so that its owner can copy the address again. */
    token: text().notNull(),
    /** Filters as in the calendar's address. */
    query: text().notNull().default(''),
    ownerId: text(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), ofLocation(t)],
);
