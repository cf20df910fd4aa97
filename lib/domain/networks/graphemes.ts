const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a person calls a character: a family emoji is one, an accent typed apart belongs to its letter. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

export function countGraphemes(text: string): number {
  // Printable ASCII without line breaks is one each; the segmenter is slow and most texts are of this kind.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
