import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';

/** Whether there is anything to look for; a lone # or quotation mark is a word begun, and finds all. */
export const hasWords = (q: string | undefined): q is string =>
  q !== undefined && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(q);

/** That a text has all words of `q`, the last one as a beginning (migration 0013 says what a word is). */
export const hasWordsOf = (text: SQLWrapper, q: string): SQL =>
  sql`almanac_words(${text}) @@ almanac_words_query(${q})`;

/** The same of a post, through the index. Under row-level security only a function of the database can use it. */
export const foundByIndex = (q: string): SQL => sql`${posts.id} in (select almanac_search_posts(${q}))`;

/** How something is looked up: by an index, all at once (right for few), or of each post as it comes by (for many). */
export type Lookup = 'by_index' | 'in_passing';

const many = 5000;

/** How to look for words: with some in thousands of posts a page is full after a short walk. */
export async function chooseLookup(tx: Transaction, q: string | undefined): Promise<Lookup> {
  if (!hasWords(q)) return 'in_passing';
  const [row] = await tx.execute<{ many: boolean }>(
    sql`select count(*) > ${many}::int as many from (select almanac_search_posts(${q}) limit ${many + 1}::int) found`,
  );
  return row?.many ? 'in_passing' : 'by_index';
}
