import { bigint, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { locations } from './organizations';

export const media = pgTable(
  'media',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    /** Unguessable part of the public URL. */
    key: text().notNull().unique(),
    name: text().notNull(),
    mimeType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    sha256: text().notNull(),
    altText: text().notNull().default(''),
    createdBy: text(),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.locationId],
      foreignColumns: [locations.organizationId, locations.id],
    }).onDelete('cascade'),
  ],
);
