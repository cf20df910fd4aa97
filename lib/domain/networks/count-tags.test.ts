import { RichText } from '@atproto/api';
import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, test } from 'vitest';
import { countCashtags, countHashtags, countLinks, countMentions, keepHashtags } from './count-tags';

const pieces = [
  '#tag',
  '#日本',
  '#1',
  '#1a',
  '##',
  '#',
  '@name',
  '@',
  '@a_very_long_name_indeed_yes',
  '@a/list',
  'a',
  'é',
  ' ',
  ' ',
  '\n',
  '&',
  '/',
  '://',
  '.',
  ',',
  '(',
  'RT',
  ':',
  'https://example.com/#hash',
  'example.com',
  '＃wide',
  '＠wide',
  '$TWTR',
  '$A.B',
  '$',
  '😀',
  '_',
  '-',
  '5',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));

test('X: hashtags, names and $symbols as twitter-text finds them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(countHashtags('x', text)).toBe(twitter.extractHashtags(text).length);
      expect(countMentions('x', text)).toBe(twitter.extractMentions(text).length);
      expect(countCashtags(text)).toBe(twitter.extractCashtags(text).length);
    }),
    { numRuns: 300 },
  );
});

test('Bluesky: a hashtag of 64 graphemes is one, though it has more units', () => {
  expect(countHashtags('bluesky', `#${'a'.repeat(63)}😀`)).toBe(1);
  expect(countHashtags('bluesky', `#${'a'.repeat(64)}😀`)).toBe(0);
});

test('Bluesky: hashtags as its own library finds them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rich = new RichText({ text });
      rich.detectFacetsWithoutResolution();
      // It makes tags of $symbols, too.
      const tags = (rich.facets ?? [])
        .filter(({ features }) => features.some((feature) => 'tag' in feature))
        .filter(({ index }) => !rich.unicodeText.slice(index.byteStart, index.byteEnd).startsWith('$'));
      expect(countHashtags('bluesky', text)).toBe(tags.length);
    }),
    { numRuns: 400 },
  );
});

test('X: a tag that swallows the beginning of an address sets free the tag inside it', () => {
  const text = '#tagéexample.com/#tag';
  expect(countHashtags('x', text)).toBe(twitter.extractHashtags(text).length);
});

test('names elsewhere, and links', () => {
  expect(countMentions('instagram', 'hi @a.b and @c, mail x@y.z')).toBe(2);
  expect(countMentions('mastodon', '@a@b.social and @c')).toBe(2);
  expect(countMentions('bluesky', 'hi @alice.bsky.social and @nobody')).toBe(1);
  expect(countLinks('threads', 'http://a.b https://c.d/e f.g')).toBe(2);
});

test('hashtags after the first ones are taken out with their space', () => {
  expect(keepHashtags('instagram', 'Hi #a #b and #c\n#d', 2)).toBe('Hi #a #b and');
  expect(keepHashtags('instagram', '#a', 2)).toBe('#a');
});
