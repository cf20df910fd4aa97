import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import type { PreflightProblem } from '@/lib/domain/preflight';
import type { Context } from '../context';
import { readPosts } from '../posts/lock-posts';
import { preflightPosts } from './preflight-posts';

/** How long before its time a post is looked at. */
export const aheadMs = 24 * 3600_000;
/** Of one location at once, the soonest first. */
const most = 500;

/** Posts of this location whose time lies in the next 24 hours, in the words of posts_waiting_idx. */
export const plannedAhead = (ctx: Context) =>
  and(
    eq(posts.organizationId, ctx.organizationId),
    eq(posts.locationId, ctx.locationId),
    sql`${posts.state} in ('scheduled', 'in_progress', 'pending')`,
    eq(posts.state, 'scheduled'),
    isNull(posts.deletedAt),
    gt(posts.scheduledAt, ctx.now),
    lte(posts.scheduledAt, new Date(ctx.now.getTime() + aheadMs)),
  );

export type Ahead = { dueAt: Date; problems: PreflightProblem[] };

/** What is wrong with this location's posts of the next 24 hours, by post. */
export async function problemsAhead(tx: Transaction, ctx: Context): Promise<Map<string, Ahead>> {
  const due = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(plannedAhead(ctx))
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(most);
  const whole = await readPosts(
    tx,
    ctx,
    due.map(({ id }) => id),
  );
  const planned = [...whole.values()].flatMap(({ post, draft }) =>
    post.scheduledAt ? [{ postId: post.id, draft, dueAt: post.scheduledAt }] : [],
  );
  const problems = await preflightPosts(tx, ctx, planned);
  return new Map(
    planned.flatMap(({ postId, dueAt }) => {
      const found = problems.get(postId);
      return found ? [[postId, { dueAt, problems: found }] as const] : [];
    }),
  );
}
