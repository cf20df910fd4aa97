import { sql } from 'drizzle-orm';
import { bigint, boolean, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';

/**
 * What keeps this whole server from sending, and what once did. `pause`: a person wants it so. `restore`: the database
 * came back from a backup taken at `since`; what was due is looked up before anything is sent. Not tenant data.
 */
export const serverHolds = pgTable(
  'server_holds',
  {
    id: id().primaryKey(),
    kind: text({ enum: ['pause', 'restore'] }).notNull(),
    startedBy: text().notNull(),
    startedAt: instant().notNull().defaultNow(),
    since: instant(),
    reason: text(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    // One of a kind in force.
    uniqueIndex('server_holds_open_key').on(t.kind).where(sql`${t.endedAt} is null`),
  ],
);

/**
 * One row, counted up by every beat of a worker: a lower number than before means an older database. `lineage` is what
 * almanac_lineage() answered then (cluster and timeline: another one means a restore or a promoted replica), `synchronous`
 * whether a commit waited for a replica. Not tenant data.
 */
export const serverMarks = pgTable('server_marks', {
  id: text().primaryKey(),
  number: bigint({ mode: 'number' }).notNull(),
  markedAt: instant().notNull().defaultNow(),
  lineage: text(),
  synchronous: boolean().notNull().default(false),
});
