import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import type { ContentEventView } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import type { AccountView, PostView } from '@/lib/domain/views';
import { dueTasks } from '../content-events/due-tasks';
import { type Context, inLocation } from '../context';
import { selectPosts } from './select-posts';
import { troubledAccounts } from './troubled-accounts';

/** What goes out next, what needs a person or is theirs to post, what waits for a review, which accounts need a sign-in, the day's tasks. */
export async function today(ctx: Context): Promise<{
  dueNext: PostView[];
  failed: PostView[];
  toPost: PostView[];
  inReview: PostView[];
  accountsToReconnect: AccountView[];
  accountsEnding: AccountView[];
  tasks: ContentEventView[];
}> {
  requirePermission(ctx.actor, 'location.read');
  // The condition of publications_attention_idx, so that the history costs nothing.
  const needsPerson = sql`${posts.id} in (select b.post_id from publications b
    where b.organization_id = ${ctx.organizationId} and b.location_id = ${ctx.locationId}
    and (b.state = 'failed' or b.needs_person or b.follow_up_state = 'failed'))`;
  // The condition of publications_reminders_idx.
  const waitsForHand = sql`${posts.id} in (select b.post_id from publications b
    where b.organization_id = ${ctx.organizationId} and b.location_id = ${ctx.locationId}
    and b.state = 'notification_sent')`;
  const there = isNull(posts.deletedAt);
  const soonest = [sql`${posts.scheduledAt} asc nulls last`, asc(posts.id)];
  return inLocation(ctx, async (tx) => ({
    dueNext: await selectPosts(tx, ctx, and(sql`${posts.state} in ('scheduled', 'in_progress', 'pending')`, there), {
      orderBy: [asc(posts.scheduledAt), asc(posts.id)],
      limit: 10,
    }),
    failed: await selectPosts(tx, ctx, and(there, needsPerson), {
      orderBy: [sql`${posts.scheduledAt} desc nulls last`, desc(posts.id)],
      limit: 20,
    }),
    toPost: await selectPosts(tx, ctx, and(there, waitsForHand), {
      orderBy: [sql`${posts.scheduledAt} asc nulls last`, asc(posts.id)],
      limit: 20,
    }),
    inReview: await selectPosts(tx, ctx, and(there, eq(posts.state, 'in_review')), { orderBy: soonest, limit: 20 }),
    ...(await troubledAccounts(tx, ctx)),
    tasks: await dueTasks(tx, ctx),
  }));
}
