import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, fingerprintOf } from './fingerprint';
import { publicationStates } from './publication';
import { rollUp } from './roll-up';
import { sha256 } from './sha256';

test('sha256 is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
  for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    expect(sha256('a'.repeat(length))).toBe(createHash('sha256').update('a'.repeat(length)).digest('hex'));
  }
});

const post = {
  summary: 'Hello',
  type: 'post',
  followUpComment: '',
  details: {
    bluesky: { languages: ['en'], linkCardUrl: undefined },
    mastodon: { visibility: 'public' as const, spoilerText: 'x' },
  },
};
const media = [
  { position: 1, mediaId: 'b', altText: '' },
  { position: 0, mediaId: 'a', altText: 'A' },
];

test('the fingerprint follows content, not the order of keys or rows', () => {
  const print = fingerprintOf(contentOf(post, media));
  const shuffled = {
    ...post,
    details: { mastodon: { spoilerText: 'x', visibility: 'public' as const }, bluesky: { languages: ['en'] } },
  };
  expect(fingerprintOf(contentOf(shuffled, [...media].reverse()))).toBe(print);
  const changes = [
    contentOf({ ...post, summary: 'Hello!' }, media),
    contentOf({ ...post, followUpComment: 'More' }, media),
    contentOf({ ...post, details: {} }, media),
    contentOf(post, media.slice(1)),
    contentOf(
      post,
      media.map((item) => ({ ...item, position: 1 - item.position })),
    ),
    contentOf(
      post,
      media.map((item) => ({ ...item, altText: 'B' })),
    ),
  ];
  for (const changed of changes) expect(fingerprintOf(changed)).not.toBe(print);
});

test('rollUp is total; what needs a person wins over what went well', () => {
  expect(rollUp([])).toBe('draft');
  for (const state of publicationStates) expect(rollUp([state])).toBe(state);
  expect(rollUp(['published', 'failed', 'scheduled'])).toBe('failed');
  expect(rollUp(['published', 'scheduled'])).toBe('scheduled');
  expect(rollUp(['published', 'unknown'])).toBe('unknown');
  expect(rollUp(['published', 'canceled', 'deleted'])).toBe('published');
  const any = fc.array(fc.constantFrom(...publicationStates), { minLength: 1 });
  fc.assert(fc.property(any, (states) => void expect(states).toContain(rollUp(states))));
});
