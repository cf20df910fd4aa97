import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** An instant as PostgreSQL writes it into JSON of ours: 2026-12-01T08:00:00.000Z, whatever the session's zone. */
export const iso = (instant: SQLWrapper): SQL<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
