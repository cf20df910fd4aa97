import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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
    archivedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete('cascade'),
  ],
);
