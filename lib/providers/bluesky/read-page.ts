import { httpRequest } from '../http';
import type { CallContext } from '../provider';

export type Page = { title: string; description: string; imageUrl: string | null };

const maxHead = 600_000;
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
};

/** What a web page says of itself (Open Graph, Twitter, HTML). @throws when it cannot be read. */
export async function readPage(call: CallContext, url: string): Promise<Page> {
  const headers = { accept: 'text/html,application/xhtml+xml' };
  const answer = await httpRequest(call, url, { headers, follow: 4, timeout: 8_000, maxBytes: maxHead, cut: true });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || !/html/i.test(type)) throw new Error(`${url} is not a page with a title.`);
  return parsePage(decode(answer.body, type), answer.url);
}

function decode(body: Uint8Array, type: string): string {
  const label = /charset=["']?([\w-]+)/i.exec(
    `${type} ${new TextDecoder('latin1').decode(body.subarray(0, 2048))}`,
  )?.[1];
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

export function parsePage(html: string, url: string): Page {
  const meta = new Map<string, string>();
  for (const [tag] of html.matchAll(/<meta\s[^<>]{0,5000}>/gi)) {
    const name = attribute(tag, 'property') ?? attribute(tag, 'name');
    const content = attribute(tag, 'content')?.trim();
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  const title = /<title[^<>]{0,500}>([^<]{0,2000})<\/title>/i.exec(html)?.[1];
  const image = meta.get('og:image') ?? meta.get('og:image:url') ?? meta.get('twitter:image');
  return {
    title: tidy(meta.get('og:title') ?? meta.get('twitter:title') ?? plain(title ?? ''), 300),
    description: tidy(
      meta.get('og:description') ?? meta.get('twitter:description') ?? meta.get('description') ?? '',
      1000,
    ),
    imageUrl: image && URL.canParse(image, url) ? new URL(image, url).href : null,
  };
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match ? plain(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const tidy = (text: string, max: number) => Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, max).join('');
