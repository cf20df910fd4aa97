import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import type { ContentEventView } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import type { AccountView, PostView } from '@/lib/domain/views';
import { selectAccounts } from '../accounts/select-accounts';
import { dueTasks } from '../content-events/due-tasks';
import { type Context, inLocation } from '../context';
import { selectPosts } from './select-posts';

/** What goes out next, what needs a person, which accounts have to be reconnected, and the day's tasks. */
export async function today(ctx: Context): Promise<{
  dueNext: PostView[];
  failed: PostView[];
  accountsToReconnect: AccountView[];
  tasks: ContentEventView[];
}> {
  requirePermission(ctx.actor, 'location.read');
  // The condition of publications_attention_idx, so that the history costs nothing.
  const needsPerson = sql`${posts.id} in (select b.post_id from publications b
    where b.organization_id = ${ctx.organizationId} and b.location_id = ${ctx.locationId}
    and (b.state = 'failed' or b.needs_person or b.follow_up_state = 'failed'))`;
  return inLocation(ctx, async (tx) => {
    const dueNext = await selectPosts(
      tx,
      ctx,
      and(sql`${posts.state} in ('scheduled', 'in_progress', 'pending')`, isNull(posts.deletedAt)),
      { orderBy: [asc(posts.scheduledAt), asc(posts.id)], limit: 10 },
    );
    const failed = await selectPosts(tx, ctx, and(isNull(posts.deletedAt), needsPerson), {
      orderBy: [sql`${posts.scheduledAt} desc nulls last`, desc(posts.id)],
      limit: 20,
    });
    const broken = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        and(
          eq(accounts.organizationId, ctx.organizationId),
          eq(accounts.locationId, ctx.locationId),
          eq(accounts.state, 'reconnect_needed'),
        ),
      );
    const ids = broken.map(({ id }) => id);
    const accountsToReconnect = ids.length ? await selectAccounts(tx, ctx, ids) : [];
    return { dueNext, failed, accountsToReconnect, tasks: await dueTasks(tx, ctx) };
  });
}
