import { punycodeLength } from './punycode-length';
import { xTopDomains } from './x-top-domains';

// The grammar X counts links by: twitter-text's documented one, in bounded steps, so that no text can freeze a browser.
const spaces = '\\t-\\r \\x85\\xa0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const invisible = '\\ufffe\\ufeff\\uffff';
const directions = '\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069';
const latin =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';
const inName = `[^!'#%&()*+,\\\\\\-./:;<=>?@[\\]^_{|}~$${spaces}${invisible}${directions}]`;
/** More letters than a name may have; that many mean: too long. */
const longest = 150;
/** X takes 25,000 characters at most; links further on change nothing. */
const farthest = 30_000;
const label = (joins: string) => `${inName}(?:${joins}*${inName}){0,${longest}}\\.`;
const inPath = `[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${latin}]`;
const brackets = `\\((?:${inPath}+|${inPath}*\\(${inPath}+\\)${inPath}*)\\)`;
const endsPath = `[+\\-a-z\\u0400-\\u04ff0-9=_#/${latin}]`;
const query = "\\?[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

type Grammar = { link: RegExp; asciiDomain: RegExp };
let built: Grammar | undefined;

/** One choice among fifty letters, then among a few words, instead of one among fifteen hundred. */
function byFirstLetter(words: string[]): string {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(word.charAt(0), [...(groups.get(word.charAt(0)) ?? []), word.slice(1)]);
  return [...groups].map(([letter, rest]) => `${letter}(?:${rest.join('|')})`).join('|');
}

function grammar(): Grammar {
  if (built) return built;
  const ending = `(?:(?:${byFirstLetter(xTopDomains())})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;
  built = {
    link: new RegExp(
      `([^A-Za-z0-9@＠$#＃${invisible}]|^)((https?://)?((?:${label('[_-]')}){0,60}${label('-')}${ending})(?::[0-9]+)?` +
        `(/(?:(?:${inPath}|${brackets})*${endsPath})?(?:${brackets})*)?(?:${query})?)`,
      'gi',
    ),
    asciiDomain: new RegExp(`(?:[-a-z0-9${latin}]+\\.)+${ending}`, 'gi'),
  };
  return built;
}
const shortened = new RegExp(`^https?://t\\.co/([a-z0-9]+)(?:${query})?`, 'i');

/** `counted` units from `start` on weigh as the link; it differs from the length where a name goes on in other letters. */
export type Span = { start: number; end: number; counted: number };

const validDomain = (domain: string) =>
  domain.split('.').every((part) => {
    if (part.length >= longest) return false;
    const length = punycodeLength(part);
    return length > 0 && length <= 63;
  });

/** A name without a protocol: only its ASCII parts count, the last one with the path. */
function bareLinks(start: number, end: number, domain: string, hasPath: boolean): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const [part] of domain.matchAll(grammar().asciiDomain)) {
    // Looked for again by its letters, as X does, which may find them earlier.
    const at = domain.indexOf(part, from);
    from = at + part.length;
    found.push({ start: start + at, end: start + from, counted: part.length });
  }
  const last = found.at(-1);
  if (last && hasPath) {
    last.end = end;
    last.counted += end - start - domain.length;
  }
  return found;
}

/** Links X would shorten, with and without a protocol, in order. Offsets in UTF-16 units. */
export function xLinks(text: string): Span[] {
  if (!text.includes('.')) return [];
  const spans: Span[] = [];
  for (const match of text.slice(0, farthest).matchAll(grammar().link)) {
    const [, before = '', url = '', protocol, domain = '', path] = match;
    const start = match.index + before.length;
    const end = start + url.length;
    if (!validDomain(domain) || (protocol ? 0 : 8) + url.length > 4096) continue;
    if (protocol) {
      const short = shortened.exec(url);
      if (short && (short[1]?.length ?? 0) > 40) continue;
      const length = short ? short[0].length : url.length;
      spans.push({ start, end: start + length, counted: length });
    } else if (!/[-_./]/.test(before)) {
      spans.push(...bareLinks(start, end, domain, path !== undefined));
    }
  }
  return spans;
}
