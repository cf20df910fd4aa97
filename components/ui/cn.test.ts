import fs, { globSync } from 'node:fs';
import { twMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { cn } from './cn';

const texts = globSync('{app,components}/**/*.{ts,tsx}').map((file) => fs.readFileSync(file, 'utf8'));
const words = texts.flatMap((text) =>
  [...text.matchAll(/(["'`])((?:(?!\1)[^\\\n])*)\1/g)].flatMap(([, , said = '']) => said.split(/\s+/)),
);
/** A class of Tailwind's: said twice, the library keeps one. */
const isClass = (word: string) => twMerge(`${word} ${word}`) === word;
/** Without hover: and the like, which decide in the same way for all. */
const bare = (word: string) =>
  word
    .replace(/^!|!$/g, '')
    .split(/:(?![^[(]*[\])])/)
    .at(-1) ?? '';
const classes = [...new Set(words.filter((word) => word !== '' && isClass(word)).map(bare))].filter(isClass);
/** Names of ours and families between brackets, which the library takes for colours and weights. */
const known = classes.filter((one) => !/^(text-day|shadow-(float|sheet)|font-(\[.*|size))$/.test(one));

test('any two classes of the product are merged as the whole of Tailwind would be', () => {
  expect(known.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const one of known) {
    for (const other of known) {
      const pair = `${one} ${other}`;
      if (cn(pair) !== twMerge(pair)) wrong.push(`${pair} → ${cn(pair)}, not ${twMerge(pair)}`);
    }
  }
  expect(wrong.slice(0, 40)).toEqual([]);
}, 60_000);

test('a size of ours keeps the colour; states are told apart', () => {
  expect(cn('text-ink text-day')).toBe('text-ink text-day');
  expect(cn('hover:p-2 p-4 hover:px-1', 'p-3')).toBe('hover:p-2 hover:px-1 p-3');
  expect(cn('text-sm/5 leading-4', 'text-lg')).toBe('text-lg');
});
