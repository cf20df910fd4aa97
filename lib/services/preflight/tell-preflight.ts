import { and, desc, eq, gt, gte, isNull, lte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { locations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { asSystem } from '@/db/tenant';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { type Ahead, aheadMs, problemsAhead } from './problems-ahead';

type Log = { error(fields: object, message: string): void };
const name = 'post.preflight_failed';
/** What is wrong a day before is told once more this long before its time. */
const lastCallMs = 3600_000;

/** Whether these problems were told already: since a day before its time, and in its last hour once more. */
async function isTold(tx: Transaction, ctx: Context, postId: string, dueAt: Date, messages: string[]) {
  const lastCall = dueAt.getTime() - lastCallMs;
  const since = ctx.now.getTime() >= lastCall ? lastCall : dueAt.getTime() - aheadMs;
  const [told] = await tx
    .select({ after: events.after })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organizationId),
        eq(events.subjectId, postId),
        eq(events.name, name),
        gte(events.createdAt, new Date(since)),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  const known = (told?.after as { problems?: string[] } | null)?.problems ?? [];
  return told !== undefined && messages.every((message) => known.includes(message));
}

async function tellOne(tx: Transaction, ctx: Context, postId: string, { dueAt, problems }: Ahead): Promise<number> {
  const messages = problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
  if (messages.length === 0 || (await isTold(tx, ctx, postId, dueAt, messages))) return 0;
  const after = { dueAt: dueAt.toISOString(), problems: messages };
  await recordEvent(tx, ctx, name, { type: 'post', id: postId }, { after });
  return 1;
}

/**
 * Looks at the posts of the next 24 hours of every location and writes an event for those that will not go out as they
 * are: once as soon as it is known, and once more in the last hour. Answers how many it wrote. May run at any time.
 */
export async function tellPreflight(db: Database, log: Log, now = new Date()): Promise<number> {
  const places = await asSystem(db, (tx) =>
    tx
      .selectDistinct({ organizationId: posts.organizationId, locationId: posts.locationId })
      .from(posts)
      .innerJoin(locations, and(eq(locations.organizationId, posts.organizationId), eq(locations.id, posts.locationId)))
      .where(
        and(
          sql`${posts.state} in ('scheduled', 'in_progress', 'pending')`,
          isNull(posts.deletedAt),
          isNull(locations.archivedAt),
          gt(posts.scheduledAt, now),
          lte(posts.scheduledAt, new Date(now.getTime() + aheadMs)),
        ),
      ),
  );
  let written = 0;
  for (const place of places) {
    const ctx: Context = { db, ...place, actor: { kind: 'system', name: 'Almanac' }, now };
    try {
      written += await inLocation(ctx, async (tx) => {
        let here = 0;
        for (const [postId, ahead] of await problemsAhead(tx, ctx)) here += await tellOne(tx, ctx, postId, ahead);
        return here;
      });
    } catch (error) {
      log.error({ err: error, ...place }, 'The next posts of a location could not be looked at; tried again later.');
    }
  }
  return written;
}
