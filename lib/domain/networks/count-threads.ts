import { countBytes } from './count-units';
import { countGraphemes, graphemesOf } from './graphemes';

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** As Meta's page says: every character is one, an emoji its UTF-8 bytes. How it counts joined ones is not told. */
export function countThreads(text: string): number {
  if (!emoji.test(text)) return countGraphemes(text);
  let count = 0;
  for (const grapheme of graphemesOf(text)) count += emoji.test(grapheme) ? countBytes(grapheme) : 1;
  return count;
}
