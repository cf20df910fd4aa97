import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { AccountView, PostView } from '@/lib/domain/views';
import { selectAccounts } from '../accounts/select-accounts';
import { type Context, inLocation } from '../context';
import { selectPosts } from './select-posts';

/** What goes out next, what needs a person, and which accounts have to be reconnected. */
export async function today(
  ctx: Context,
): Promise<{ dueNext: PostView[]; failed: PostView[]; accountsToReconnect: AccountView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const needsPerson = sql`exists (select 1 from publications b where b.organization_id = ${posts.organizationId}
    and b.post_id = ${posts.id} and b.state <> 'canceled' and (b.needs_person or b.follow_up_state = 'failed'))`;
  return inLocation(ctx, async (tx) => {
    const dueNext = await selectPosts(
      tx,
      ctx,
      and(inArray(posts.state, ['scheduled', 'in_progress', 'pending']), isNull(posts.deletedAt)),
      { orderBy: [asc(posts.scheduledAt), asc(posts.id)], limit: 10 },
    );
    const failed = await selectPosts(
      tx,
      ctx,
      and(isNull(posts.deletedAt), or(eq(posts.state, 'failed'), needsPerson)),
      { orderBy: [sql`${posts.scheduledAt} desc nulls last`, desc(posts.id)], limit: 20 },
    );
    const accounts = await selectAccounts(tx, ctx);
    return { dueNext, failed, accountsToReconnect: accounts.filter(({ state }) => state === 'reconnect_needed') };
  });
}
