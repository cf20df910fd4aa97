import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { contentEvents, feeds } from '@/db/schema/calendar';
import { campaigns, categories } from '@/db/schema/posts';
import { users } from '@/db/schema/users';
import type { ContentEventView } from '@/lib/domain/content-event';
import type { TagView } from '@/lib/domain/views';
import { wallClock } from '@/lib/domain/zone';
import type { Context } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';

const tagsJson = sql<TagView[]>`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)
    order by lower(t.name)), '[]'::json)
  from content_event_tags et join tags t on t.organization_id = et.organization_id and t.id = et.tag_id
  where et.organization_id = ${contentEvents.organizationId} and et.event_id = ${contentEvents.id})`;

/** Content events with all a screen shows of them, in one query. `where` is narrowed to the context's location. */
export async function selectContentEvents(
  tx: Transaction,
  ctx: Context,
  where: SQL | undefined,
  page: { orderBy: SQL[]; limit: number },
): Promise<ContentEventView[]> {
  const rows = await tx
    .select({
      event: contentEvents,
      category: { id: categories.id, name: categories.name, hue: categories.hue },
      campaign: { id: campaigns.id, name: campaigns.name },
      feed: { id: feeds.id, name: feeds.name, hue: feeds.hue },
      fromFile: sql<boolean>`${feeds.url} is null`,
      author: { id: users.id, name: users.name },
      tags: tagsJson,
    })
    .from(contentEvents)
    .leftJoin(
      categories,
      and(eq(categories.organizationId, contentEvents.organizationId), eq(categories.id, contentEvents.categoryId)),
    )
    .leftJoin(
      campaigns,
      and(eq(campaigns.organizationId, contentEvents.organizationId), eq(campaigns.id, contentEvents.campaignId)),
    )
    .leftJoin(feeds, and(eq(feeds.organizationId, contentEvents.organizationId), eq(feeds.id, contentEvents.feedId)))
    .leftJoin(users, eq(users.id, contentEvents.authorId))
    .where(
      and(eq(contentEvents.organizationId, ctx.organizationId), eq(contentEvents.locationId, ctx.locationId), where),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const wall = wallClock(await locationTimeZone(tx, ctx));
  return rows.map(({ event, feed, fromFile, ...labels }) => ({
    id: event.id,
    version: event.version,
    kind: event.kind,
    title: event.title,
    description: event.description,
    url: event.url,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt?.toISOString() ?? null,
    // Days are dates: their midnight may not exist on the clock.
    start: event.allDay ? event.startWall : wall(event.startsAt),
    end: event.allDay ? event.endWall : event.endsAt && wall(event.endsAt),
    allDay: event.allDay,
    state: event.state,
    ...labels,
    feed: feed && { ...feed, file: fromFile },
    createdAt: event.createdAt.toISOString(),
    updatedAt: event.updatedAt.toISOString(),
    deletedAt: event.deletedAt?.toISOString() ?? null,
  }));
}
