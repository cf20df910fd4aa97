import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { wallClock } from '@/lib/domain/zone';
import type { Context } from '../context';

const waiting = ['scheduled', 'in_progress', 'pending'] as const;

/** Wall times, to the minute, at which posts on the schedule go out to any of these accounts; of all, when none is named. */
export async function takenTimes(tx: Transaction, ctx: Context, accountIds: string[], timeZone: string) {
  const rows = await tx
    .selectDistinct({ at: posts.scheduledAt })
    .from(posts)
    .innerJoin(
      publications,
      and(eq(publications.organizationId, posts.organizationId), eq(publications.postId, posts.id)),
    )
    .where(
      and(
        eq(posts.organizationId, ctx.organizationId),
        eq(posts.locationId, ctx.locationId),
        inArray(posts.state, [...waiting]),
        isNull(posts.deletedAt),
        gt(posts.scheduledAt, ctx.now),
        accountIds.length > 0 ? inArray(publications.accountId, accountIds) : undefined,
      ),
    );
  const wallTime = wallClock(timeZone);
  return rows.flatMap(({ at }) => (at ? [wallTime(at)] : []));
}
