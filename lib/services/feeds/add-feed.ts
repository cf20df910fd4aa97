import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { feeds } from '@/db/schema/calendar';
import { locations } from '@/db/schema/organizations';
import type { ContentEventKind } from '@/lib/domain/content-kinds';
import { conflict } from '@/lib/domain/error';
import { type FeedReading, nextExtension, nextReading } from '@/lib/domain/feed';
import type { FeedContent } from '@/lib/domain/feed-item';
import { seal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { applyItems } from './apply-items';
import { keepFile } from './kept-file';
import { feedUrl, findFeed } from './select-feeds';
import { readingWords } from './understand';

/** More would be read for nobody. */
const mostFeeds = 50;

type NewFeed = {
  kind: 'ical' | 'rss';
  content: FeedContent;
  /** Null for a file. */
  url: string | null;
  /** Of a file that goes on: itself, packed. */
  file?: Uint8Array;
  /** What it is called when neither a person nor itself has a name for it. */
  fallbackName: string;
  chosen: { name?: string | undefined; hue?: number | undefined; eventKind?: ContentEventKind | undefined };
  read: { etag: string | null; lastModified: string | null; contentHash: string | null };
};

/** Two people who add the same at the same moment come one after the other, and the second hears of the first. */
const lockFeeds = (tx: Transaction, { organizationId, locationId }: Context) =>
  tx
    .select({ id: locations.id })
    .from(locations)
    .where(and(eq(locations.organizationId, organizationId), eq(locations.id, locationId)))
    .for('no key update');

/** Keeps a feed that was read and understood, with its events. @throws DomainError conflict */
export async function addFeed(
  ctx: Context,
  { kind, content, url, file, fallbackName, chosen, read }: NewFeed,
): Promise<FeedReading> {
  const { organizationId, locationId, now } = ctx;
  return inLocation(ctx, async (tx) => {
    await lockFeeds(tx, ctx);
    const others = await tx
      .select({ id: feeds.id, url: feeds.url, hash: feeds.contentHash, name: feeds.name, hue: feeds.hue })
      .from(feeds)
      .where(eq(feeds.locationId, locationId));
    if (others.length >= mostFeeds) throw conflict(`A location has at most ${mostFeeds} feeds. Delete one first.`);
    const same = others.find((other) => url !== null && feedUrl(other) === url);
    if (same) throw conflict(`This address is read already, as “${same.name}”.`);
    const sameFile = others.find((other) => url === null && other.url === null && other.hash === read.contentHash);
    if (sameFile) throw conflict(`This file is on the calendar already, as “${sameFile.name}”.`);
    const id = newId();
    const feed = {
      id,
      kind,
      name: chosen.name ?? content.name ?? fallbackName,
      hue:
        chosen.hue ?? [8, 4, 1, 10, 6, 2, 9, 5, 0, 7, 3, 11].find((hue) => !others.some((one) => one.hue === hue)) ?? 8,
      eventKind: chosen.eventKind ?? (kind === 'rss' ? ('blog-post' as const) : ('note' as const)),
    };
    await tx.insert(feeds).values({
      ...{ organizationId, locationId, ...feed, ...read },
      url: url === null ? null : seal(secrets(), sealPurpose.feed(id), url),
      note: content.notes.join(' ') || null,
      readAt: now,
      nextReadAt: url !== null ? nextReading(now, true, null) : file ? nextExtension(now) : null,
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
      createdAt: now,
    });
    if (file) await keepFile(tx, ctx, id, file);
    const applied = await applyItems(tx, ctx, feed, content);
    const after = { name: feed.name, kind, eventKind: feed.eventKind, ...applied };
    await recordEvent(tx, ctx, 'feed.created', { type: 'feed', id }, { after });
    return { feed: await findFeed(tx, ctx, id), reading: readingWords(kind, content, now) };
  });
}
