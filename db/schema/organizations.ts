import { sql } from 'drizzle-orm';
import { type AnyPgColumn, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PostingSlot, Watermark } from '@/lib/domain/location';
import { createdAt, id, instant, organizationId } from './columns';

export const organizations = pgTable('organizations', {
  id: id().primaryKey(),
  name: text().notNull(),
  createdAt: createdAt(),
});

export const locations = pgTable(
  'locations',
  {
    organizationId: organizationId(),
    id: id(),
    name: text().notNull(),
    timeZone: text().notNull(),
    /** What `{{location.name}}` and the like become when a post goes out. */
    customValues: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Put on images of posts that ask for it. */
    watermark: jsonb().$type<Watermark>(),
    /** Weekly times that "next free slot" offers; empty means the default ones. */
    postingSlots: jsonb().$type<PostingSlot[]>().notNull().default([]),
    /** A person wants nothing sent from it; what is due waits. */
    pausedAt: instant(),
    pausedBy: text(),
    archivedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // Asked for every due row; nearly always empty.
    index('locations_paused_idx').on(t.organizationId, t.id).where(sql`${t.pausedAt} is not null`),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete('cascade'),
  ],
);

/** What is of one location, and goes with it. */
export const ofLocation = (t: { organizationId: AnyPgColumn; locationId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.locationId],
    foreignColumns: [locations.organizationId, locations.id],
  }).onDelete('cascade');
