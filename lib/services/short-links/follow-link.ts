import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { shortLinks } from '@/db/schema/writing';
import { asSystem } from '@/db/tenant';

/**
 * Where a short address leads, or null when there is none. For everybody: no session, no tenant, only the code.
 * `counts` says that a person followed it.
 */
export async function followLink(db: Database, code: string, counts: boolean): Promise<string | null> {
  return asSystem(db, async (tx) => {
    const [row] = counts
      ? await tx
          .update(shortLinks)
          .set({ clicks: sql`${shortLinks.clicks} + 1` })
          .where(eq(shortLinks.code, code))
          .returning({ url: shortLinks.url })
      : await tx.select({ url: shortLinks.url }).from(shortLinks).where(eq(shortLinks.code, code));
    // Only what stands in a post is ever stored; an address of anything else than the web leads nowhere.
    return row && /^https?:\/\//i.test(row.url) && URL.canParse(row.url) ? new URL(row.url).href : null;
  });
}
