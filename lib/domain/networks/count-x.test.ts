import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { countX } from './count-x';
import { xLinks } from './x-links';
import { xTopDomains } from './x-top-domains';

const judge = (text: string) => twitter.parseTweet(text).weightedLength;

/** Pieces that mean something to the counter, and the things that stand beside them. */
const pieces = [
  'hello',
  ' ',
  '\n',
  '.',
  ',',
  '(',
  ')',
  '/',
  '-',
  '_',
  '@',
  '#',
  ':',
  '?',
  '!',
  '&',
  'é',
  'e\u0301',
  'ñ',
  'ß',
  'я',
  'ع',
  '日本',
  '한',
  '中文字',
  'example.com',
  'http://example.com',
  'https://a.b.co.uk/x_(y)?z=1',
  'foo.bar',
  'e.g.',
  '1.5',
  'file.txt',
  'www.example.org/path.',
  'https://t.co/abc123',
  'xn--fsq.com',
  'пример.рф',
  'https://例え.jp/道',
  'user@example.com',
  'example.community',
  '.com',
  'com',
  'https://',
  'http://localhost',
  '#tag',
  '@name',
  '$TWTR',
  '😀',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🇪🇸',
  '🇪',
  '1️⃣',
  '❤️',
  '☀',
  '©',
  '©️',
  '\ufe0f',
  '\u200d',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🏳️‍🌈',
  '\ud83d',
  '…',
  '“',
  '—',
  '\u2028',
  '\u00a0',
  '\u202e',
  'a'.repeat(64),
  '日'.repeat(30),
];

describe('X', () => {
  test.each([
    ['', 0],
    ['hello', 5],
    ['https://example.com/a/very/long/path?with=query now', 27],
    ['example.com', 23],
    ['see example.com.', 28],
    ['日本語example.comは', 31],
    ['mail bob@example.com', 20],
    ['example.org/path.(hello)', 31],
    ['example.org/path(hello)(again)', 23],
    ['👨‍👩‍👧‍👦', 2],
    ['👩‍🐙', 5],
    ['🇪🇸', 2],
    ['日'.repeat(140), 280],
    ['e\u0301', 1],
  ])('%s weighs %i', (text, weight) => {
    expect(countX(text)).toBe(weight);
    expect(judge(text)).toBe(weight);
  });

  test('weighs texts of words, links, emoji and signs as twitter-text does', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(countX(text)).toBe(judge(text));
      }),
      { numRuns: 600 },
    );
  });

  test('weighs any text as twitter-text does', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain());
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(countX(a + b)).toBe(judge(a + b));
      }),
      { numRuns: 300 },
    );
  });

  test('finds the links twitter-text finds', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));
    const links = (text: string) =>
      twitter
        .extractUrlsWithIndices(text)
        .map(({ url, indices: [start, end] }) => ({ start, end, counted: url.length }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(xLinks(text)).toEqual(links(text));
      }),
      { numRuns: 300 },
    );
  });

  test('knows every ending twitter-text knows', () => {
    for (const ending of xTopDomains()) {
      expect(twitter.extractUrls(`https://example.${ending}`), ending).toEqual([`https://example.${ending}`]);
    }
    const { validGTLD, validCCTLD } = (twitter as unknown as { regexen: Record<string, RegExp> }).regexen;
    const listed = `${validGTLD?.source}|${validCCTLD?.source}`.match(/[^|()?:=[\]^$@+\\-]{2,}/g) ?? [];
    const known = new Set(xTopDomains());
    expect(listed.filter((ending) => !known.has(ending) && !/^[0-9a-zA-Z]*[0-9A-Z]/.test(ending))).toEqual([]);
    expect(known.size).toBe(1574);
  });

  test('stays quick on texts made to be slow', () => {
    const nasty = [
      'a.'.repeat(15_000),
      '日'.repeat(30_000),
      `${'日'.repeat(30_000)}.x`,
      'a-'.repeat(15_000),
      `${'é'.repeat(99_000)}.x`,
      `a.com/${'('.repeat(20_000)}`,
    ];
    for (const text of nasty) {
      const before = process.threadCpuUsage();
      countX(text);
      const { user, system } = process.threadCpuUsage();
      expect((user + system - before.user - before.system) / 1000, text.slice(0, 10)).toBeLessThan(4000);
    }
  });
});
