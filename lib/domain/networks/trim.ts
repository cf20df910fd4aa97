import type { NetworkId } from '../network';
import { graphemesOf } from './graphemes';
import { networkRules } from './network-rules';
import { xLinks } from './x-links';

/** Besides links: `{{custom values}}`, names and hashtags stay whole. */
const together = /\{\{[^{}]*\}\}|https?:\/\/[^\s<>]+|(?<![\w@#])[@#][\p{L}\p{M}\p{N}_]+(?:[.@-][\p{L}\p{N}_]+)*/giu;

/** Where a text may end: between graphemes, and not inside what belongs together. Ascending, the full length last. */
function endsOf(text: string): number[] {
  const tied = new Uint8Array(text.length + 1);
  for (const { start, end } of xLinks(text)) tied.fill(1, start + 1, end);
  for (const match of text.matchAll(together)) tied.fill(1, match.index + 1, match.index + match[0].length);
  const ends: number[] = [];
  let at = 0;
  for (const grapheme of graphemesOf(text)) {
    at += grapheme.length;
    if (tied[at] === 0) ends.push(at);
  }
  return ends;
}

/**
 * The longest start of the text that `fits` says yes to, without the space at its end. `fits` is asked of every answer,
 * so it never lies, even where a shorter text counts for more. '' when nothing fits.
 */
export function trimWhile(text: string, fits: (start: string) => boolean): string {
  if (fits(text)) return text;
  const ends = [0, ...endsOf(text)];
  const startTo = (index: number) => text.slice(0, ends[index]).trimEnd();
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(startTo(middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !fits(startTo(low))) low -= 1;
  return startTo(low);
}

/**
 * The longest start of a text a network takes, by its own count; at most `max` of its units (default: its limit) and
 * its bytes. Never cuts a grapheme, an address, a name or a hashtag, which are rather left out whole.
 */
export function trimTo(network: NetworkId, text: string, max?: number): string {
  const rules = networkRules[network];
  const most = max ?? rules.text.max;
  const bytes = rules.text.maxBytes ?? Number.POSITIVE_INFINITY;
  return trimWhile(text, (start) => rules.count(start) <= most && new TextEncoder().encode(start).length <= bytes);
}

/**
 * As much of a file's alt text as its network keeps, cut between graphemes: nothing in it is a link. '' where the network
 * takes none for such a file.
 */
export function trimAltText(network: NetworkId, file: { mimeType: string }, altText: string): string {
  const { max, images, videos } = networkRules[network].altText;
  if (!(file.mimeType.startsWith('video/') ? videos : images)) return '';
  let kept = '';
  for (const grapheme of graphemesOf(altText)) {
    if (kept.length + grapheme.length > max) break;
    kept += grapheme;
  }
  return kept.length < altText.length ? kept.trimEnd() : kept;
}
