import { RichText } from '@atproto/api';
import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { networkIds } from '../network';
import { countThreads } from './count-threads';
import { countBytes } from './count-units';
import { countGraphemes, graphemesOf } from './graphemes';
import { networkRules } from './network-rules';
import { trimAltText, trimTo } from './trim';

const pieces = [
  'word',
  ' ',
  ' ',
  '\n',
  'example.com',
  'https://example.com/a/b?c=d',
  'http://例え.jp/道',
  '日本語の文',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '🇪🇸',
  'e\u0301',
  'ü',
  '#tag',
  '@name',
  '@name@server.social',
  '{{location.phone}}',
  '.',
  ',',
  '(',
  ')',
  '…',
];
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
const network = fc.constantFrom(...networkIds);

/** All places where a new character begins. */
function startsOf(text: string): Set<number> {
  const starts = new Set([0]);
  let at = 0;
  for (const grapheme of graphemesOf(text)) {
    at += grapheme.length;
    starts.add(at);
  }
  return starts;
}

describe('trimming', () => {
  test('never exceeds the network’s count, and is always a start of the text', () => {
    fc.assert(
      fc.property(network, texts, fc.integer({ min: 0, max: 60 }), (id, text, max) => {
        const kept = trimTo(id, text, max);
        expect(text.startsWith(kept)).toBe(true);
        expect(networkRules[id].count(kept)).toBeLessThanOrEqual(max);
      }),
      { numRuns: 250 },
    );
  });

  test('never cuts a character, a link, a name or a custom value', () => {
    fc.assert(
      fc.property(network, texts, fc.integer({ min: 0, max: 60 }), (id, text, max) => {
        const end = trimTo(id, text, max).length;
        expect(startsOf(text).has(end)).toBe(true);
        const links = twitter.extractUrlsWithIndices(text).map(({ indices }) => indices);
        const values = [...text.matchAll(/\{\{[^}]*\}\}/g)].map(({ index, 0: found }) => [index, index + found.length]);
        for (const [from = 0, to = 0] of [...links, ...values]) expect(end <= from || end >= to).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves alone what fits, and is quick on long texts', () => {
    expect(trimTo('x', 'fits')).toBe('fits');
    expect(trimTo('bluesky', `${'a'.repeat(290)} https://example.com/long`)).toBe('a'.repeat(290));
    const before = process.threadCpuUsage();
    for (const id of networkIds) trimTo(id, 'Ein längerer Satz mit https://example.com. '.repeat(1000), 500);
    const { user, system } = process.threadCpuUsage();
    expect((user + system - before.user - before.system) / 1000).toBeLessThan(5000);
  });

  test('keeps Bluesky’s bytes too', () => {
    const kept = trimTo('bluesky', '👨‍👩‍👧‍👦'.repeat(200));
    expect(countBytes(kept)).toBe(3000);
  });

  test('alt texts end between characters', () => {
    const long = '👨‍👩‍👧‍👦'.repeat(1000);
    for (const id of networkIds) {
      const { max, images, videos } = networkRules[id].altText;
      for (const [mimeType, takes] of [
        ['image/png', images],
        ['video/mp4', videos],
      ] as const) {
        const kept = trimAltText(id, { mimeType }, long);
        expect(kept.length).toBeLessThanOrEqual(max);
        expect(startsOf(long).has(kept.length)).toBe(true);
        expect(kept === '').toBe(!takes);
      }
    }
  });
});

describe('counting', () => {
  test('Bluesky counts as its own library does', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        expect(countGraphemes(text)).toBe(new RichText({ text }).graphemeLength);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['hello', 5],
    ['😀', 4],
    ['hi 👨‍👩‍👧‍👦', 28],
    ['1️⃣', 7],
    ['5 + 5', 5],
    ['日本', 2],
    ['©', 2],
  ])('Threads counts %s as %i', (text, length) => expect(countThreads(text)).toBe(length));

  test.each([
    ['facebook', '👨‍👩‍👧‍👦', 11],
    ['pinterest', '👨‍👩‍👧‍👦', 7],
    ['youtube', '👨‍👩‍👧‍👦', 25],
    ['x', '👨‍👩‍👧‍👦', 2],
    ['bluesky', '👨‍👩‍👧‍👦', 1],
  ] as const)('%s counts a family as its network does', (id, text, length) => {
    expect(networkRules[id].count(text)).toBe(length);
  });
});
