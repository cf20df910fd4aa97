import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { type ResumeHow, spreadTimes } from '@/lib/domain/pause';
import { toWallTime } from '@/lib/domain/zone';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { type LockedPost, type LockedPublication, lockPosts } from '../posts/lock-posts';
import { moveLocked } from '../posts/move-locked';
import { savePosts } from '../posts/save-posts';
import { unscheduleLocked } from '../posts/unschedule-post';
import { recordEvents } from '../record-events';
import { databaseNow } from './database-now';

const chunk = 500;

type Waiting = { locked: LockedPost; rows: LockedPublication[]; plannedAt: number };

/** Of the location, or of one account: publications whose time has come, by post. */
async function lockWaiting(tx: Transaction, ctx: Context, now: Date, accountId?: string): Promise<Waiting[]> {
  const found = await tx.execute<{ post_id: string }>(sql`
    select distinct p.post_id from publications p
      join posts o on o.organization_id = p.organization_id and o.id = p.post_id and o.deleted_at is null
    where p.organization_id = ${ctx.organizationId} and p.location_id = ${ctx.locationId}
      and p.state = 'scheduled' and p.due_at <= ${now.toISOString()}::timestamptz
      ${accountId === undefined ? sql`` : sql`and p.account_id = ${accountId}`}`);
  const ids = found.map((row) => row.post_id);
  const waiting: Waiting[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    for (const locked of (await lockPosts(tx, ctx, ids.slice(start, start + chunk))).values()) {
      const rows = locked.publications.filter(
        (row) =>
          row.state === 'scheduled' && row.dueAt && row.dueAt <= now && (!accountId || row.accountId === accountId),
      );
      const planned = locked.post.scheduledAt ?? now;
      if (rows.length > 0) waiting.push({ locked, rows, plannedAt: planned.getTime() });
    }
  }
  return waiting;
}

/** All of the post waits: it is planned anew as a whole, not only where it is due. */
const isWhole = ({ locked, rows }: Waiting) =>
  rows.length === locked.publications.filter(({ state }) => state !== 'canceled').length;

/** Gives what waited its new times, or none, as `how` says. @returns how many posts waited */
export async function retimeWaiting(
  tx: Transaction,
  ctx: Context,
  how: ResumeHow,
  accountId?: string,
): Promise<number> {
  const now = await databaseNow(tx);
  const waiting = await lockWaiting(tx, ctx, now, accountId);
  if (waiting.length === 0 || how.kind === 'now') return waiting.length;
  if (how.kind === 'spread') await spread(tx, ctx, waiting, now, how.minutes);
  else await leave(tx, ctx, waiting);
  return waiting.length;
}

async function spread(tx: Transaction, ctx: Context, waiting: Waiting[], now: Date, minutes: number) {
  const times = spreadTimes(
    waiting.map(({ locked, plannedAt }) => ({ postId: locked.post.id, plannedAt })),
    now.getTime(),
    minutes,
  );
  const here = await locationTimeZone(tx, ctx);
  const at = ({ locked }: Waiting) => new Date(times.get(locked.post.id) ?? now);
  const moves = waiting.filter(isWhole).map((one) => {
    const timeZone = one.locked.post.timeZone ?? here;
    const planned = { instant: at(one), adjusted: null, note: null };
    return { locked: one.locked, planned, schedule: { wallTime: toWallTime(planned.instant, timeZone), timeZone } };
  });
  await moveLocked(tx, ctx, moves, { quiet: true });
  // Where part of it is live, the post keeps its day; only what waited gets a time.
  const parts = waiting.filter((one) => !isWhole(one));
  const due = parts.flatMap((one) => one.rows.map(({ id }) => ({ id, due_at: at(one).toISOString() })));
  if (due.length === 0) return;
  await tx
    .update(publications)
    .set({ dueAt: sql<Date>`v.due_at`, updatedAt: now })
    .from(sql`jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as v(id text, due_at timestamptz)`)
    .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, sql`v.id`)));
  const changes = due.map(({ id, due_at }) => ({ id, after: { dueAt: due_at } }));
  await recordEvents(tx, ctx, 'publication.rescheduled', 'publication', changes, { quiet: true });
}

/** Drafts for people to time. What belongs to a post that is live elsewhere cannot be one: it asks to be retried. */
async function leave(tx: Transaction, ctx: Context, waiting: Waiting[]) {
  for (const one of waiting) if (isWhole(one)) await unscheduleLocked(tx, ctx, one.locked);
  const parts = waiting.filter((one) => !isWhole(one));
  const ids = parts.flatMap(({ rows }) => rows.map(({ id }) => id));
  if (ids.length === 0) return;
  const failureReason =
    'Posting was paused at its time, and it was left when posting went on. Nothing was sent. Try again sends it now.';
  await tx
    .update(publications)
    .set({ state: 'failed', dueAt: null, failureCode: 'paused', failureReason })
    .where(and(eq(publications.organizationId, ctx.organizationId), inArray(publications.id, ids)));
  await savePosts(
    tx,
    ctx,
    parts.map(({ locked }) => ({ id: locked.post.id })),
  );
  const changes = ids.map((id) => ({ id, after: { state: 'failed', reason: failureReason } }));
  await recordEvents(tx, ctx, 'publication.failed', 'publication', changes, { quiet: true });
}
