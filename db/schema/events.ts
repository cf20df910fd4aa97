import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, organizationId } from './columns';

/** One row per verb, in the transaction of the change: audit, live updates, notifications and webhooks read it. */
export const events = pgTable(
  'events',
  {
    organizationId: organizationId(),
    locationId: text(),
    id: id(),
    /** noun.verb-in-past: post.scheduled */
    name: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    actor: jsonb().$type<{ kind: string; id: string | null; name: string }>().notNull(),
    before: jsonb(),
    after: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('events_location_idx').on(t.organizationId, t.locationId, t.id),
    index('events_subject_idx').on(t.organizationId, t.subjectId, t.id),
  ],
);
