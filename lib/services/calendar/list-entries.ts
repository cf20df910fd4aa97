import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { categories, posts } from '@/db/schema/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { isMovable } from '@/lib/domain/edit-rules';
import { invalid } from '@/lib/domain/error';
import type { NetworkId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
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

/** The accounts' networks in their order: few, so they are joined here and not once per post. */
async function listNetworks(tx: Transaction, ctx: Context): Promise<Map<string, NetworkId>> {
  const rows = await tx
    .select({ id: accounts.id, network: accounts.network })
    .from(accounts)
    .where(and(eq(accounts.organizationId, ctx.organizationId), eq(accounts.locationId, ctx.locationId)))
    .orderBy(asc(accounts.position), asc(accounts.id));
  return new Map(rows.map(({ id, network }) => [id, network as NetworkId]));
}

const accountIds = sql<string | null>`(select string_agg(b.account_id, ',') from publications b
  where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled')`;

// Overrides have media of their own; they stand for a post whose common part has none.
const firstMediaId = sql<string | null>`(select pm.media_id from post_media pm
  where pm.organization_id = ${posts.organizationId} and pm.post_id = ${posts.id}
  order by pm.scope, pm.position limit 1)`;

/** The posts planned between two instants (`to` exclusive, at most 62 days), light enough to draw a month of thousands. */
export async function listEntries(ctx: Context, input: ListEntries): Promise<{ entries: CalendarEntry[] }> {
  requirePermission(ctx.actor, 'location.read');
  const { from, to } = readRange(input);
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    const networks = await listNetworks(tx, ctx);
    const order = [...networks.keys()];
    const rows = await tx
      .select({
        id: posts.id,
        at: posts.scheduledAt,
        timeZone: posts.timeZone,
        state: posts.state,
        text: sql<string>`left(${posts.summary}, 160)`,
        categoryHue: categories.hue,
        accountIds,
        mediaId: firstMediaId,
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
    const mediaIds = [...new Set(rows.flatMap(({ mediaId }) => mediaId ?? []))];
    const keys = await listKeys(tx, ctx, mediaIds);
    const wallTime = wallClock(timeZone);
    const entries = rows.flatMap(({ at, accountIds: joined, mediaId, ...row }) => {
      if (!at) return [];
      const ids = joined?.split(',').sort((a, b) => order.indexOf(a) - order.indexOf(b)) ?? [];
      const key = mediaId && keys.get(mediaId);
      return {
        ...row,
        kind: 'post' as const,
        end: null,
        allDay: false,
        feedHue: null,
        at: at.toISOString(),
        wallTime: wallTime(at),
        timeZone: row.timeZone ?? timeZone,
        accountIds: ids,
        networks: [...new Set(ids.flatMap((id) => networks.get(id) ?? []))],
        thumbnailUrl: key ? thumbnailUrl(key) : null,
        movable: isMovable(row.state),
      };
    });
    return { entries };
  });
}

async function listKeys(tx: Transaction, ctx: Context, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: media.id, key: media.key })
    .from(media)
    .where(and(eq(media.organizationId, ctx.organizationId), inArray(media.id, ids)));
  return new Map(rows.map(({ id, key }) => [id, key]));
}
