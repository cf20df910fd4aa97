import type { NetworkId } from '../network';
import { xLinks } from './x-links';

const inTag =
  '\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d\\u05be\\u05f3\\u05f4\\u30a0\\u30fb\\u3003\\uff5e\\u301c\\u309b\\u309c\\ua67e\\u0f0b\\u0f0c\\xb7';
/** Letters, digits and underscores with at least one letter, after no word and no &; `#a#b` is none. */
const tag = new RegExp(
  `(?<=^|[\\ufe0e\\ufe0f]|[^${inTag}&])[#＃](?![\\ufe0f\\u20e3])(?=[\\p{Nd}_]*[\\p{L}\\p{M}])[${inTag}]+(?![${inTag}#＃]|://)`,
  'gu',
);
/** Bluesky: anything up to a space, so long as there is more than digits and signs; the length is of its graphemes. */
const blueskyTagMax = 64;
const graphemes = new Intl.Segmenter();
const unseen = '\\u00ad\\u2060\\u200a-\\u200d\\u20e2';
const blueskyTag = new RegExp(
  `(?<=^|\\s)[#＃](?!\\ufe0f)[^\\s${unseen}]*[^\\d\\s\\p{P}${unseen}][^\\s${unseen}]*`,
  'gu',
);

const latin =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff';
/** Before it, the name, and a list's name behind it. */
const xName = /(?:^|[^\w!#$%&*@＠]|(?:^|[^\w+~.-])[rR][tT]:?)[@＠](\w{1,20})(\/[a-zA-Z][\w-]{0,24})?/g;
const notAfterXName = new RegExp(`^(?:[@＠${latin}]|://)`);
const names: Partial<Record<NetworkId, RegExp>> = {
  bluesky: /(?<=^|[\s(])@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?/gi,
  mastodon: /(?<![\w/=])@\w+(?:[\w.-]*\w)?(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/giu,
};
const anyName = /(?<![\w@/.])@[\w.]*\w/g;
const link = /https?:\/\/[^\s<>]+/gi;
const cashtag = /(?<=^|\s)\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|[\s!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])/gi;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function tagsIn(network: NetworkId, text: string): RegExpMatchArray[] {
  const found = [...text.matchAll(network === 'bluesky' ? blueskyTag : tag)];
  if (network === 'bluesky') {
    const name = (found: string) => found.slice(1).replace(/\p{P}+$/u, '');
    const fits = (tag: string) => tag.length <= blueskyTagMax || [...graphemes.segment(tag)].length <= blueskyTagMax;
    return found.filter(([whole]) => name(whole) !== '' && fits(name(whole)));
  }
  return outsideLinks(text, found);
}

/** Of tags and links that overlap, the one that begins first counts, as in twitter-text: a tag may swallow a link's start. */
function outsideLinks(text: string, tags: RegExpMatchArray[]): RegExpMatchArray[] {
  const links = xLinks(text);
  const kept: RegExpMatchArray[] = [];
  let next = 0;
  let taken = 0;
  for (const tag of tags) {
    const { index = 0 } = tag;
    for (let link = links[next]; link && link.start <= index; link = links[next]) {
      if (link.start >= taken) taken = link.end;
      next += 1;
    }
    if (index < taken) continue;
    kept.push(tag);
    taken = index + tag[0].length;
  }
  return kept;
}

/** Hashtags in a text as the network finds them; not those inside an address. */
export const countHashtags = (network: NetworkId, text: string): number =>
  /[#＃]/.test(text) ? tagsIn(network, text).length : 0;

/** The text without the hashtags after the first `max`, nor the space before them. */
export function keepHashtags(network: NetworkId, text: string, max: number): string {
  let kept = text;
  for (const match of tagsIn(network, text).slice(max).reverse()) {
    const { index = 0 } = match;
    kept = kept.slice(0, index).replace(/[^\S\n]+$/, '') + kept.slice(index + match[0].length);
  }
  return kept.trimEnd();
}

/** Names called with @ as the network finds them. */
export function countMentions(network: NetworkId, text: string): number {
  if (!/[@＠]/.test(text)) return 0;
  if (network !== 'x') return count(text, names[network] ?? anyName);
  // With a list's name behind it, it is a list.
  return [...text.matchAll(xName)].filter((match) => {
    return match[2] === undefined && !notAfterXName.test(text.slice(match.index + match[0].length));
  }).length;
}

/** Addresses with http(s). */
export const countLinks = (_network: NetworkId, text: string): number => count(text, link);
/** `$TWTR` and the like, which X allows one of. */
export const countCashtags = (text: string): number => count(text, cashtag);
