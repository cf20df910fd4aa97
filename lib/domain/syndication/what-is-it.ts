import { tidy, webAddress } from '../feed-item';
import { readShortMarkup } from '../markup';

export type FeedLink = { url: string; title: string };
export type Found = { kind: 'ical' } | { kind: 'rss' } | { kind: 'page'; feeds: FeedLink[] } | { kind: 'nothing' };

const types = /^(application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json)|text\/calendar)$/i;

/** The feeds a web page names in its head. */
function feedsOf(html: string, pageUrl: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = pageUrl;
  const links = {
    onopentag(tag: string, { rel = '', type = '', href, title = '' }: Record<string, string>) {
      if (tag === 'base') base = webAddress(href, pageUrl) ?? base;
      const isFeed = tag === 'link' && /\balternate\b/i.test(rel) && types.test(type.split(';')[0]?.trim() ?? '');
      const url = isFeed ? webAddress(href?.replace(/^webcal:/i, 'https:'), base) : null;
      if (url && found.size < 10) found.set(url, { url, title: tidy(title, 100) });
    },
  };
  readShortMarkup(html.slice(0, 1_000_000), links, {});
  return [...found.values()];
}

/** What a text is, by how it begins; what servers call it is often wrong. */
export function whatIsIt(text: string, url: string): Found {
  const head = text
    .slice(0, 4000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(head)) return { kind: 'ical' };
  if (head.startsWith('{')) return { kind: /"items"\s*:/.test(text) ? 'rss' : 'nothing' };
  const bare = head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').trimStart();
  if (/^(<!DOCTYPE\s+(?!html)[^>]*>\s*)?<(rss|feed|rdf:RDF|atom:feed)[\s>]/i.test(bare)) return { kind: 'rss' };
  if (/^<(!doctype html|html|head|body|meta|title|link|div|script)\b/i.test(bare))
    return { kind: 'page', feeds: feedsOf(text, url) };
  return { kind: 'nothing' };
}
