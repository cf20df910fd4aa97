import { type SQL, sql } from 'drizzle-orm';

/** Values for `in (…)`, each a parameter of its own. */
export const textList = (list: readonly string[]): SQL =>
  sql.join(
    list.map((item) => sql`${item}`),
    sql`, `,
  );
