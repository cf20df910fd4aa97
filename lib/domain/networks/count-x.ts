import { xLinks } from './x-links';

const linkLength = 23;
/** Pictures by themselves that yet take the sign for "as a picture": phones write it after ⚡ and ⭐. */
const styled =
  '[\\u231a\\u231b\\u25fd\\u25fe\\u2614\\u2615\\u2648-\\u2653\\u267f\\u2693\\u26a1\\u26aa\\u26ab\\u26bd\\u26be\\u26c4\\u26c5\\u26d4\\u26ea\\u26f2\\u26f3\\u26f5\\u26fa\\u26fd\\u2757\\u2b1b\\u2b1c\\u2b50\\u2b55\\u{1f004}\\u{1f21a}\\u{1f22f}]';
const notByItself = '(?!\\p{Emoji_Presentation}|[\\d#*]|[©®](?!\\ufe0f))';
const one =
  `(?:(?:${notByItself}\\p{Emoji_Modifier_Base}\\ufe0f?|\\p{Emoji_Modifier_Base})\\p{Emoji_Modifier}` +
  `|(?:${notByItself}\\p{Emoji}|${styled})\\ufe0f?|\\p{Emoji_Presentation})`;
const emoji = new RegExp(
  `[\\d#*]\\ufe0f?\\u20e3|\\p{RI}{2}|\\u{1f3f4}[\\u{e0061}-\\u{e007a}]+\\u{e007f}|${one}(?:\\u200d${one})*`,
  'gu',
);
const first = new RegExp(`^(?:\\p{RI}|${one})`, 'u');

/** Whether a joined sequence is one emoji; browsers before 2023 cannot tell and take it for one. */
const isOne = (() => {
  try {
    // Not written as /…/v, which older browsers could not even read.
    const known = new RegExp(`^${'\\p{RGI_Emoji}'}$`, 'v');
    return (sequence: string) => known.test(sequence);
  } catch {
    return () => true;
  }
})();

const isJoined = (sequence: string) => /\u200d|\p{RI}|\u{e007f}/u.test(sequence);
/** Latin, Greek, Cyrillic, Arabic and the like, thin spaces and quotes weigh one; everything else two. */
const isLight = (unit: number) =>
  unit <= 4351 || (unit >= 8192 && unit <= 8205) || (unit >= 8208 && unit <= 8223) || (unit >= 8242 && unit <= 8247);

/** How much of a joined sequence is one emoji: `👩‍🐙` is none, so its first part alone is. */
function joinedLength(sequence: string): number {
  const parts = [...sequence];
  while (parts.length > 1 && !isOne(parts.join(''))) parts.pop();
  return parts.length > 1 ? parts.join('').length : (first.exec(sequence)?.[0].length ?? sequence.length);
}

/** Where each emoji starts and how long it is. */
function emojiIn(text: string): Map<number, number> {
  const found = new Map<number, number>();
  emoji.lastIndex = 0;
  for (let match = emoji.exec(text); match; match = emoji.exec(text)) {
    const length = isJoined(match[0]) ? joinedLength(match[0]) : match[0].length;
    found.set(match.index, length);
    emoji.lastIndex = match.index + length;
  }
  return found;
}

/** X's weighted length (twitter-text configuration 3): links 23, an emoji 2, Chinese, Japanese and Korean 2, most others 1. */
export function countX(written: string): number {
  const text = written.normalize();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they weigh one like the others
  if (/^[\u0000-\u10ff]*$/.test(text) && !text.includes('.')) return text.length;
  const links = new Map(xLinks(text).map(({ start, counted }) => [start, counted]));
  const pictures = emojiIn(text);
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    const link = links.get(at);
    const picture = pictures.get(at);
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
    if (link !== undefined) weight += linkLength;
    else if (picture !== undefined || isPair || !isLight(text.charCodeAt(at))) weight += 2;
    else weight += 1;
    at += (link ?? picture ?? (isPair ? 2 : 1)) - 1;
  }
  return weight;
}
