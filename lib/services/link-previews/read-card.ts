import { readShortMarkup } from '@/lib/domain/markup';

/** What a page's head says for cards. `imageUrl` is absolute, http or https, or null. */
type Card = { title: string; description: string; imageUrl: string | null };

const titles = ['og:title', 'twitter:title', 'title'];
const descriptions = ['og:description', 'twitter:description', 'description'];
const images = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image_src'];

/** One line, without what no card may hold. */
const line = (text: string, most: number) =>
  [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()].slice(0, most).join('');

function absolute(address: string, base: string): string | null {
  const url = URL.parse(address.trim(), base);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2048 ? url.href : null;
}

/** The names a head gives, the first of each; `base` when it has one. */
function readHead(html: string) {
  const found = new Map<string, string>();
  const note = (name: string, value: string | undefined) => {
    if (value?.trim() && !found.has(name)) found.set(name, value);
  };
  let title: string | null = null;
  let inSvg = 0;
  readShortMarkup(
    html,
    {
      onopentag(tag, { property, name, content, rel, href, itemprop }) {
        if (tag === 'svg') inSvg += 1;
        if (tag === 'title' && inSvg === 0) title ??= '';
        if (tag === 'base') note('base', href);
        if (tag === 'meta') note((property ?? name ?? itemprop ?? '').trim().toLowerCase(), content);
        if (tag === 'link' && rel?.toLowerCase().split(/\s+/).includes('image_src')) note('image_src', href);
      },
      ontext(text) {
        if (title !== null && !found.has('title')) title += text;
      },
      onclosetag(tag) {
        if (tag === 'svg') inSvg -= 1;
        if (tag === 'title' && title !== null) note('title', title);
      },
    },
    { decodeEntities: true },
  );
  return found;
}

/** The card of a page found at `pageUrl`: Open Graph first, then Twitter's names, then plain HTML. */
export function readCard(html: string, pageUrl: string): Card {
  const head = readHead(html);
  const first = (names: string[]) => names.flatMap((name) => head.get(name) ?? []).at(0) ?? '';
  const base = absolute(head.get('base') ?? '', pageUrl) ?? pageUrl;
  const image = first(images);
  return {
    title: line(first(titles), 300) || new URL(pageUrl).host,
    description: line(first(descriptions), 1000),
    imageUrl: image ? absolute(image, base) : null,
  };
}
