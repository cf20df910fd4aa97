const encoder = new TextEncoder();

/** What JavaScript calls length: an emoji is two or more. */
export const countUtf16 = (text: string): number => text.length;
/** Unicode characters; an emoji made of several counts each. */
export const countCodePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
export const countBytes = (text: string): number => encoder.encode(text).length;
