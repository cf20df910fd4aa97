import { and, asc, DrizzleQueryError, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { feeds } from '@/db/schema/calendar';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { type Context, inLocation } from '../context';
import { claimFeed, isDue, isFree } from './claim-feed';
import { readClaimed } from './read-claimed';
import { feedHere } from './select-feeds';

type Log = { error(fields: object, message: string): void };

/** As many as a minute can bear; the rest are due at the next. */
const most = 200;
const together = 4;

/** Reads the feeds that are due, whoever's they are, some at a time; each by one worker only. Answers how many. */
export async function readDueFeeds(db: Database, log: Log, clock = () => new Date()): Promise<number> {
  const due = await asSystem(db, (tx) =>
    tx
      .select({ id: feeds.id, organizationId: feeds.organizationId, locationId: feeds.locationId })
      .from(feeds)
      .innerJoin(locations, and(eq(locations.organizationId, feeds.organizationId), eq(locations.id, feeds.locationId)))
      .where(and(isDue(clock()), isFree(clock()), isNull(locations.archivedAt)))
      .orderBy(asc(feeds.nextReadAt))
      .limit(most),
  );
  let read = 0;
  const readOn = async () => {
    for (let next = due.shift(); next; next = due.shift()) {
      const { id, ...place } = next;
      const ctx: Context = { db, ...place, actor: { kind: 'system', name: 'Almanac' }, now: clock() };
      try {
        const feed = await inLocation(ctx, (tx) => claimFeed(tx, and(feedHere(ctx, id), isDue(ctx.now)), ctx.now));
        if (!feed) continue;
        await readClaimed(ctx, feed);
        read += 1;
      } catch (error) {
        // One feed that cannot be worked through keeps no other from being read.
        // Of a failed query the database's own words: the query has all of the calendar's in it.
        const err = error instanceof DrizzleQueryError ? error.cause : error;
        log.error({ err, feed: id }, 'A feed could not be read; it is tried again later.');
      }
    }
  };
  await Promise.all(Array.from({ length: together }, readOn));
  return read;
}
