import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** `inArray()` for lists of any length: the ids are one parameter, where a statement has room for 65,535. */
export const isOneOf = (column: SQLWrapper, ids: string[]): SQL => sql`${column} = any(${sql.param(ids)}::text[])`;

/** A list in parts that one statement takes as rows. */
export function* inParts<Row>(rows: Row[], size = 2000): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
