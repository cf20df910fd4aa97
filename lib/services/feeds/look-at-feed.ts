import type { FeedLook, LookAtFeed } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { countAttempt } from '../rate-limits/count-attempt';
import { fetchFeed } from './fetch-feed';
import { readingWords, understand } from './understand';

/**
 * What an address is, before it is kept: a calendar, a blog's feed, or a page that names some.
 * @throws DomainError invalid (path `url`) | unavailable | rate_limited after 30 a minute
 */
export async function lookAtFeed(ctx: Context, { url }: LookAtFeed): Promise<FeedLook> {
  requirePermission(ctx.actor, 'feed.manage');
  await countAttempt(ctx.db, { key: `feed ${ctx.locationId}`, limit: 30, windowSeconds: 60 }, ctx.now);
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const fetched = await fetchFeed(url, null);
  if (!fetched) throw new Error('A feed nobody knows was said to be unchanged.');
  const found = await understand(fetched, timeZone, ctx.now);
  if (found.kind === 'page') return found;
  const { kind, content } = found;
  const ahead = content.items.filter(({ startsAt }) => startsAt >= ctx.now).sort((a, b) => +a.startsAt - +b.startsAt);
  const newest = [...content.items].sort((a, b) => +b.startsAt - +a.startsAt);
  const sample = (ahead.length > 0 ? ahead : newest).slice(0, 3);
  return {
    kind,
    url,
    name: content.name ?? new URL(url).host,
    reading: readingWords(kind, content, ctx.now),
    note: content.notes.join(' ') || null,
    sample: sample.map(({ title, start, allDay }) => ({ title, start, allDay })),
  };
}
