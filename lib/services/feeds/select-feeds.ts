import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { feeds } from '@/db/schema/calendar';
import { notFound } from '@/lib/domain/error';
import { type FeedView, shortAddress } from '@/lib/domain/feed';
import { unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { Context } from '../context';

export type FeedRow = typeof feeds.$inferSelect;

const living = sql<number>`(select count(*)::int from content_events e where e.organization_id = ${feeds.organizationId}
  and e.feed_id = ${sql.raw('"feeds"."id"')} and e.deleted_at is null)`;

export const feedHere = (ctx: Context, feedId: string) =>
  and(eq(feeds.organizationId, ctx.organizationId), eq(feeds.locationId, ctx.locationId), eq(feeds.id, feedId));

/** The address a feed is read at, or null for a file. */
export const feedUrl = ({ id, url }: Pick<FeedRow, 'id' | 'url'>): string | null =>
  url === null ? null : unseal(secrets(), sealPurpose.feed(id), url);

/** The location's feeds by name, or those of them that `where` names. */
export async function selectFeeds(tx: Transaction, ctx: Context, where?: SQL): Promise<FeedView[]> {
  const rows = await tx
    .select({ feed: feeds, events: sql<number>`${living}` })
    .from(feeds)
    .where(and(eq(feeds.organizationId, ctx.organizationId), eq(feeds.locationId, ctx.locationId), where))
    .orderBy(asc(sql`lower(${feeds.name})`), asc(feeds.id));
  return rows.map(({ feed, events }) => {
    const url = feedUrl(feed);
    const { id, kind, name, hue, eventKind, paused, failures, failureReason, note } = feed;
    return {
      ...{ id, kind, name, hue, eventKind, paused, failures, failureReason, note, events },
      address: url && shortAddress(url),
      readAt: feed.readAt?.toISOString() ?? null,
      nextReadAt: feed.nextReadAt?.toISOString() ?? null,
      createdAt: feed.createdAt.toISOString(),
    };
  });
}

/** @throws DomainError not_found */
export async function findFeed(tx: Transaction, ctx: Context, feedId: string): Promise<FeedView> {
  const [feed] = await selectFeeds(tx, ctx, eq(feeds.id, feedId));
  if (!feed) throw notFound('The feed');
  return feed;
}
