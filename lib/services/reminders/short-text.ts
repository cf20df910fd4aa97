import type { Database } from '@/db/client';
import { linksIn, replaceLinks } from '@/lib/domain/short-link';
import { env } from '@/lib/env';
import { shortenLinks } from '../short-links/shorten-links';
import type { ReminderContent } from './read-content';

/** The text with the same short addresses as a worker would have sent, where the post asks for them. */
export async function shortText(db: Database, { publication, text, shortens }: ReminderContent): Promise<string> {
  const links = shortens ? linksIn(text) : [];
  if (links.length === 0) return text;
  return replaceLinks(text, await shortenLinks(db, env().publicUrl, publication, links));
}
