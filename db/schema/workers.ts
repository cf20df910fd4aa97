import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** One row per running worker, touched every few seconds: how the web process knows that somebody publishes. */
export const workers = pgTable('workers', {
  name: text().primaryKey(),
  version: text().notNull(),
  startedAt: instant().notNull().defaultNow(),
  seenAt: instant().notNull().defaultNow(),
  /** When its publisher last looked for what is due, and when it last found some. */
  lookedAt: instant(),
  claimedAt: instant(),
  /** Attempts it has brought to an end since it started, by outcome. */
  outcomes: jsonb().$type<Record<string, number>>().notNull().default({}),
});
