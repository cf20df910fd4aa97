import type { CreateFeed, FeedReading } from '@/lib/domain/feed';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import { countAttempt } from '../rate-limits/count-attempt';
import { addFeed } from './add-feed';
import { contentHash } from './content-hash';
import { fetchFeed } from './fetch-feed';
import { understandFeed } from './understand';

/**
 * Reads an address at once and keeps it, to be read again and again.
 * @throws DomainError invalid (path `url`) for what is no feed; unavailable; conflict for one that is there already
 */
export async function createFeed(ctx: Context, { url, ...chosen }: CreateFeed): Promise<FeedReading> {
  requirePermission(ctx.actor, 'feed.manage');
  await countAttempt(ctx.db, { key: `feed ${ctx.locationId}`, limit: 30, windowSeconds: 60 }, ctx.now);
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const fetched = await fetchFeed(url, null);
  if (!fetched) throw new Error('A feed nobody knows was said to be unchanged.');
  const { text, etag, lastModified, hash } = fetched;
  const { kind, content } = await understandFeed({ text, url: fetched.url }, timeZone, ctx.now);
  const read = { etag, lastModified, contentHash: contentHash(hash, timeZone, ctx.now) };
  return addFeed(ctx, { kind, content, url, fallbackName: new URL(url).host.slice(0, 60), chosen, read });
}
