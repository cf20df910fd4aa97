import { and, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { feeds } from '@/db/schema/calendar';
import type { FeedRow } from './select-feeds';

/** Longer than the longest reading: half a minute to fetch, half a minute to work through, the rest to write. */
const lease = 180_000;

/** Nobody reads it now, or whoever did died. */
export const isFree = (now: Date): SQL | undefined => or(isNull(feeds.readingUntil), lt(feeds.readingUntil, now));
export const isDue = (now: Date): SQL | undefined => and(isNotNull(feeds.nextReadAt), lte(feeds.nextReadAt, now));

/** Takes the reading of one feed, or answers null when somebody else has it. */
export async function claimFeed(tx: Transaction, where: SQL | undefined, now: Date): Promise<FeedRow | null> {
  const [feed] = await tx
    .update(feeds)
    .set({ readingUntil: new Date(now.getTime() + lease) })
    .where(and(where, isFree(now)))
    .returning();
  return feed ?? null;
}
