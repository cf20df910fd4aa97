import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is the same for the same seed and words, whatever else happened before. */
export function chance(seed: number, ...words: (string | number)[]): number {
  const hash = createHash('sha256')
    .update([seed, ...words].join('\n'))
    .digest();
  return hash.readUInt32BE(0) / 2 ** 32;
}
