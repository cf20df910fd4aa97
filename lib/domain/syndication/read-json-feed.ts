import * as z from 'zod/mini';
import type { RawFeed } from './read-xml-feed';

const text = z.catch(z.optional(z.string()), undefined);
const Item = z.object({
  id: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
});
const Feed = z.object({ title: text, items: z.array(z.unknown()) });

/** A JSON Feed (version 1 and 1.1), or null for JSON that is something else. */
export function readJsonFeed(json: string): RawFeed | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const feed = Feed.safeParse(value);
  if (!feed.success) return null;
  const entries = feed.data.items.slice(0, 1000).flatMap((one) => {
    const item = Item.safeParse(one);
    if (!item.success) return [];
    const { id, url, external_url, title, summary, content_text, content_html, date_published, date_modified } =
      item.data;
    const link = url ?? external_url ?? '';
    return {
      id: String(id ?? link),
      title: title ?? '',
      link,
      date: date_published ?? date_modified ?? '',
      summary: summary ?? content_text ?? '',
      content: content_html ?? '',
    };
  });
  return { title: feed.data.title ?? '', entries, cut: feed.data.items.length > 1000 };
}
