import { createHash } from 'node:crypto';
import { invalid } from '@/lib/domain/error';
import type { FeedFile, FeedReading } from '@/lib/domain/feed';
import { feedWindow, tidy } from '@/lib/domain/feed-item';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { decodeHtml } from '../link-previews/decode-html';
import { locationTimeZone } from '../locations/location-time-zone';
import { addFeed } from './add-feed';
import { packFile } from './kept-file';
import { understandFeed } from './understand';

/** `bytes` of an .ics file as it was saved elsewhere, at most 10 MB. */
export type ImportFeedFile = FeedFile & { fileName: string; bytes: Uint8Array };

/**
 * Puts a calendar's file on the calendar, and keeps it while it has more than fits in sight: the background job goes on
 * with it. @throws DomainError invalid for what is no calendar; conflict for one that is there already
 */
export async function importFeedFile(
  ctx: Context,
  { fileName, bytes, ...chosen }: ImportFeedFile,
): Promise<FeedReading> {
  requirePermission(ctx.actor, 'feed.manage');
  const timeZone = await inLocation(ctx, (tx) => locationTimeZone(tx, ctx));
  const text = decodeHtml(bytes, '');
  const { kind, content } = await understandFeed({ text, url: null }, timeZone, ctx.now);
  if (kind !== 'ical') throw invalid('This file is no calendar. Choose one whose name ends in .ics.');
  const fallbackName = tidy(fileName.replace(/\.\w{1,5}$/, ''), 60) || 'A file';
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const file = content.goesOn ? await packFile(text) : null;
  if (content.goesOn && !file) {
    const last = feedWindow(ctx.now).to.toISOString().slice(0, 10);
    content.notes.push(`This file is too large to be kept: what repeats in it is shown until ${last}.`);
  }
  const read = { etag: null, lastModified: null, contentHash };
  return addFeed(ctx, { kind, content, url: null, ...(file && { file }), fallbackName, chosen, read });
}
