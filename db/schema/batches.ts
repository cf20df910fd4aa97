import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { BatchSubject, BatchVerb } from '@/lib/domain/batch';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';

/** One thing done to many, in the background when they are thousands, and undone the same way. */
export const batches = pgTable(
  'batches',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    verb: jsonb().$type<BatchVerb>().notNull(),
    state: text({ enum: ['running', 'done', 'undoing', 'undone'] })
      .notNull()
      .default('running'),
    total: integer().notNull(),
    /** Who did it, as `member:…` or `api_key:…`: only they undo it. */
    owner: text().notNull(),
    createdAt: createdAt(),
    finishedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] }), ofLocation(t)],
);

export const batchItems = pgTable(
  'batch_items',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    batchId: text().notNull(),
    position: integer().notNull(),
    subject: text().$type<BatchSubject>().notNull(),
    subjectId: text().notNull(),
    state: text({ enum: ['waiting', 'done', 'failed', 'undone'] })
      .notNull()
      .default('waiting'),
    reason: text(),
    /** What undo needs: the time it had, the copy that was made. */
    before: jsonb().$type<Record<string, string | number | null>>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.batchId, t.position] }),
    index('batch_items_open_idx').on(t.organizationId, t.batchId, t.position).where(sql`${t.state} = 'waiting'`),
    foreignKey({
      columns: [t.organizationId, t.batchId],
      foreignColumns: [batches.organizationId, batches.id],
    }).onDelete('cascade'),
  ],
);
