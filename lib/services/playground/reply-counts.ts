import { count, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';

/** How many replies each of these posts has; missing is none. */
export async function replyCounts(tx: Transaction, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: playgroundPosts.replyToId, replies: count() })
    .from(playgroundPosts)
    .where(inArray(playgroundPosts.replyToId, ids))
    .groupBy(playgroundPosts.replyToId);
  return new Map(rows.map((row) => [row.id ?? '', row.replies]));
}
