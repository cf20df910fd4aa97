import { and, desc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { locations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { asSystem } from '@/db/tenant';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { type Ahead, aheadMs, plannedAhead, problemsAhead } from './problems-ahead';

type Log = { error(fields: object, message: string): void };
const name = 'post.preflight_failed';
const passed = 'post.preflight_passed';
/** What is wrong a day before is told once more this long before its time. */
const lastCallMs = 3600_000;

/** Whether these problems were told already: since a day before its time, and in its last hour once more. */
async function isTold(tx: Transaction, ctx: Context, postId: string, dueAt: Date, messages: string[]) {
  const lastCall = dueAt.getTime() - lastCallMs;
  const since = ctx.now.getTime() >= lastCall ? lastCall : dueAt.getTime() - aheadMs;
  const [told] = await tx
    .select({ name: events.name, after: events.after })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organizationId),
        eq(events.subjectId, postId),
        inArray(events.name, [name, passed]),
        gte(events.createdAt, new Date(since)),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  const known = (told?.after as { problems?: string[] } | null)?.problems ?? [];
  return told?.name === name && messages.every((message) => known.includes(message));
}

async function tellOne(tx: Transaction, ctx: Context, postId: string, { dueAt, problems }: Ahead): Promise<number> {
  const messages = problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
  if (messages.length === 0 || (await isTold(tx, ctx, postId, dueAt, messages))) return 0;
  const after = { dueAt: dueAt.toISOString(), problems: messages };
  await recordEvent(tx, ctx, name, { type: 'post', id: postId }, { after });
  return 1;
}

/** What was told to be wrong with planned posts and is no more: once, so that nobody goes on looking for it. */
async function tellPassed(tx: Transaction, ctx: Context, failing: ReadonlySet<string>): Promise<number> {
  const last = sql`(select e.name from ${events} e where e.organization_id = ${posts.organizationId}
    and e.subject_id = ${posts.id} and e.name in (${name}, ${passed}) order by e.created_at desc, e.id desc limit 1)`;
  const told = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(plannedAhead(ctx), sql`${last} = ${name}`));
  const right = told.filter(({ id }) => !failing.has(id));
  for (const { id } of right) await recordEvent(tx, ctx, passed, { type: 'post', id });
  return right.length;
}

const isError = ({ severity }: { severity: string }) => severity === 'error';

/**
 * Looks at the posts of the next 24 hours of every location and writes an event for those that will not go out as they
 * are: once as soon as it is known, and once more in the last hour; and one when that is put right. Answers how many it
 * wrote. May run at any time.
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
        const found = await problemsAhead(tx, ctx);
        for (const [postId, ahead] of found) here += await tellOne(tx, ctx, postId, ahead);
        const failing = [...found].filter(([, { problems }]) => problems.some(isError)).map(([postId]) => postId);
        return here + (await tellPassed(tx, ctx, new Set(failing)));
      });
    } catch (error) {
      log.error({ err: error, ...place }, 'The next posts of a location could not be looked at; tried again later.');
    }
  }
  return written;
}
