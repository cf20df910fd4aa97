import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import { categories, posts } from '@/db/schema/posts';
import { isMovable } from '@/lib/domain/edit-rules';
import { invalid } from '@/lib/domain/error';
import type { NetworkId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import type { CalendarEntry } from '@/lib/domain/views';
import { wallClock } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { thumbnailUrl } from '../media/media-url';
import { filterPosts, type PostFilters } from '../posts/filter-posts';

export type ListEntries = PostFilters & { from: string; to: string };

const longest = 62 * 86_400_000 + 3_600_000;

function readRange(input: { from: string; to: string }): { from: Date; to: Date } {
  const [from, to] = [new Date(input.from), new Date(input.to)];
  const length = to.getTime() - from.getTime();
  if (length > 0 && length <= longest) return { from, to };
  const message = length > 0 ? 'A calendar shows at most 62 days.' : '“to” has to be after “from”.';
  throw invalid(message, [{ path: 'to', message }]);
}

const accountsJson = sql<{ accountId: string; network: NetworkId }[]>`(select coalesce(json_agg(
    json_build_object('accountId', b.account_id, 'network', a.network) order by a.position, b.id), '[]'::json)
  from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
  where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled')`;

const thumbnailKey = sql<string | null>`(select m.key
  from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
  where pm.organization_id = ${posts.organizationId} and pm.post_id = ${posts.id} order by pm.position limit 1)`;

/** The posts planned between two instants (`to` exclusive, at most 62 days), light enough to draw a month of thousands. */
export async function listEntries(ctx: Context, input: ListEntries): Promise<{ entries: CalendarEntry[] }> {
  requirePermission(ctx.actor, 'location.read');
  const { from, to } = readRange(input);
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const rows = await tx
      .select({
        postId: posts.id,
        at: posts.scheduledAt,
        timeZone: posts.timeZone,
        state: posts.state,
        text: sql<string>`left(${posts.summary}, 160)`,
        categoryHue: categories.hue,
        accounts: accountsJson,
        thumbnailKey,
      })
      .from(posts)
      // Also makes drizzle qualify the columns used in the sub-selects above.
      .leftJoin(
        categories,
        and(eq(categories.organizationId, posts.organizationId), eq(categories.id, posts.categoryId)),
      )
      .where(
        and(
          eq(posts.organizationId, ctx.organizationId),
          eq(posts.locationId, ctx.locationId),
          gte(posts.scheduledAt, from),
          lt(posts.scheduledAt, to),
          filterPosts(input),
        ),
      )
      .orderBy(asc(posts.scheduledAt), asc(posts.id))
      .limit(10_000);
    const wallTime = wallClock(timeZone);
    const entries = rows.flatMap(({ at, accounts, thumbnailKey: key, ...row }) => {
      if (!at) return [];
      return {
        ...row,
        at: at.toISOString(),
        wallTime: wallTime(at),
        timeZone: row.timeZone ?? timeZone,
        accountIds: accounts.map(({ accountId }) => accountId),
        networks: [...new Set(accounts.map(({ network }) => network))],
        thumbnailUrl: key && thumbnailUrl(key),
        movable: isMovable(row.state),
      };
    });
    return { entries };
  });
}
