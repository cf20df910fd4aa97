import { invalid } from '@/lib/domain/error';
import type { FeedFile, FeedReading } from '@/lib/domain/feed';
import { tidy } from '@/lib/domain/feed-item';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { decodeHtml } from '../link-previews/decode-html';
import { locationTimeZone } from '../locations/location-time-zone';
import { addFeed } from './add-feed';
import { understandFeed } from './understand';

/** `bytes` of an .ics file as it was saved elsewhere, at most 10 MB. */
export type ImportFeedFile = FeedFile & { fileName: string; bytes: Uint8Array };

/** Puts a calendar's file on the calendar; it is read this once. @throws DomainError invalid for what is no calendar */
export async function importFeedFile(
  ctx: Context,
  { fileName, bytes, ...chosen }: ImportFeedFile,
): Promise<FeedReading> {
  requirePermission(ctx.actor, 'feed.manage');
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const { kind, content } = await understandFeed({ text: decodeHtml(bytes, ''), url: null }, timeZone, ctx.now);
  if (kind !== 'ical') throw invalid('This file is no calendar. Choose one whose name ends in .ics.');
  const fallbackName = tidy(fileName.replace(/\.\w{1,5}$/, ''), 60) || 'A file';
  const read = { etag: null, lastModified: null, contentHash: null };
  return addFeed(ctx, { kind, content, url: null, fallbackName, chosen, read });
}
