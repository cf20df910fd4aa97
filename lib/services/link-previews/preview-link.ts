import type { PreviewLink } from '@/lib/domain/link-preview';
import { requirePermission } from '@/lib/domain/permission';
import type { LinkPreviewView } from '@/lib/domain/writing-views';
import type { Context } from '../context';
import { countAttempt } from '../rate-limits/count-attempt';
import { fetchPage } from './fetch-page';
import { keepCardImage } from './keep-card-image';
import { readCard } from './read-card';

/**
 * What a page says about itself, its image kept in the library. `url` stays as it was given: it is the link in the post.
 * @throws DomainError invalid (path `url`) for what is no public web page; unavailable; rate_limited after 60 a minute
 */
export async function previewLink(ctx: Context, { url }: PreviewLink): Promise<LinkPreviewView> {
  requirePermission(ctx.actor, 'media.write');
  await countAttempt(ctx.db, { key: `link-preview ${ctx.locationId}`, limit: 60, windowSeconds: 60 }, ctx.now);
  const page = await fetchPage(url);
  const { title, description, imageUrl } = readCard(page.html, page.url);
  const image = imageUrl ? await keepCardImage(ctx, imageUrl) : null;
  return { url, title, description, imageMediaId: null, imageUrl: null, ...image };
}
