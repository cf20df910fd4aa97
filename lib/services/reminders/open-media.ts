import type { Database } from '@/db/client';
import type { RenderedMedia } from '@/lib/domain/media/rendition';
import { type Context, inLocation } from '../context';
import { renderMedia } from '../media/render-media';
import { readMediaLink } from './media-link';
import { readContent, stored } from './read-content';

/** One file of a reminder as its account is to get it, and the key it is kept by. */
export type OpenedMedia = { name: string; key: string; media: RenderedMedia };

/** Whoever has the link may open the file: `ended` after its time, null for what is not ours or is not there any more. */
export async function openMedia(db: Database, token: string, now = new Date()): Promise<OpenedMedia | 'ended' | null> {
  const named = readMediaLink(token, now);
  if (named === null || named === 'ended') return named;
  const { publicationId, position, ...place } = named;
  const ctx: Context = { db, ...place, actor: { kind: 'system', name: 'Almanac' }, now };
  const content = await inLocation(ctx, (tx) => readContent(tx, ctx, publicationId));
  const found = content?.files[position];
  if (!found || found.file.state === 'processing') return null;
  return { name: found.file.name, key: found.file.key, media: await renderMedia(stored(found.file), found.wish) };
}
