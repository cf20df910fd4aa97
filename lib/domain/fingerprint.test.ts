import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFor, pathFor } from './draft-for';
import { emptyPostDraft } from './empty-draft';
import { contentOf, fingerprintOf } from './fingerprint';
import type { StoredOverride } from './post';
import { publicationStates } from './publication';
import { rollUp } from './roll-up';
import { sha256 } from './sha256';
import { joinMedia, mediaIdsOf, splitMedia } from './stored-media';

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
  ...emptyPostDraft,
  summary: 'Hello',
  details: {
    bluesky: { languages: ['en'], linkCardUrl: undefined },
    mastodon: { visibility: 'public' as const, spoilerText: 'x' },
  },
};
const rows = [
  { scope: '', position: 1, mediaId: 'b', altText: '', edit: {} },
  { scope: '', position: 0, mediaId: 'a', altText: 'A', edit: {} },
];
const overrides = { bluesky: { summary: 'Hi', media: true as const }, mastodon: { media: true as const } };
const withRows = (own: typeof rows, theirs: Record<string, StoredOverride> = {}) =>
  contentOf({ ...post, ...joinMedia(theirs, own) });

test('the fingerprint follows content, not the order of keys or rows', () => {
  const print = fingerprintOf(withRows(rows));
  const shuffled = {
    ...post,
    details: { mastodon: { spoilerText: 'x', visibility: 'public' as const }, bluesky: { languages: ['en'] } },
  };
  expect(fingerprintOf(contentOf({ ...shuffled, ...joinMedia({}, [...rows].reverse()) }))).toBe(print);
  const card = { url: 'https://example.com', title: '', description: '', imageMediaId: null };
  const changes = [
    contentOf({ ...post, ...joinMedia({}, rows), summary: 'Hello!' }),
    contentOf({ ...post, ...joinMedia({}, rows), followUpComment: 'More' }),
    contentOf({ ...post, ...joinMedia({}, rows), details: {} }),
    contentOf({ ...post, ...joinMedia({}, rows), linkPreview: card }),
    contentOf({ ...post, ...joinMedia({}, rows), applyWatermark: true }),
    withRows(rows.slice(1)),
    withRows(rows, overrides),
    withRows([...rows, { scope: 'bluesky', position: 0, mediaId: 'a', altText: '', edit: {} }], overrides),
    withRows(rows.map((row) => ({ ...row, position: 1 - row.position }))),
    withRows(rows.map((row) => ({ ...row, altText: 'B' }))),
    withRows(rows.map((row) => ({ ...row, edit: { rotate: 90 as const } }))),
  ].map(fingerprintOf);
  expect(new Set([print, ...changes]).size).toBe(changes.length + 1);
});

test('content from before a field existed keeps its fingerprint', () => {
  const old = {
    summary: 'Hello',
    type: 'post',
    details: {},
    followUpComment: '',
    media: [{ mediaId: 'a', altText: '' }],
  };
  const media = [{ mediaId: 'a', altText: '', edit: {} }];
  expect(fingerprintOf(contentOf({ ...emptyPostDraft, summary: 'Hello', media }))).toBe(fingerprintOf(old));
});

test('media and overrides taken apart for the database come back as they were', () => {
  const media = [{ mediaId: 'a', altText: 'A', edit: { rotate: 90 as const } }];
  const draft = { media, overrides: { x: { summary: 'Short', media: [] }, mastodon: { media }, bluesky: {} } };
  const split = splitMedia(draft);
  expect(joinMedia(split.overrides, [...split.rows].reverse())).toEqual({
    media,
    overrides: { x: { summary: 'Short', media: [] }, mastodon: { media } },
  });
  expect(mediaIdsOf({ ...draft, linkPreview: null })).toEqual(['a']);
});

test('an account gets its own words over its network’s over the common ones', () => {
  const account = { id: 'c'.repeat(24), network: 'x' as const };
  const whole = {
    ...emptyPostDraft,
    summary: 'All',
    overrides: { x: { summary: 'X' }, [account.id]: { type: 'reel' as const } },
  };
  expect(draftFor(whole, account)).toMatchObject({ summary: 'X', type: 'reel', followUpComment: '', overrides: {} });
  expect(draftFor(whole, { ...account, network: 'bluesky' })).toMatchObject({ summary: 'All', type: 'reel' });
  expect(pathFor(whole, account, 'summary')).toBe('overrides.x.summary');
  expect(pathFor(whole, account, 'media.0.altText')).toBe('media.0.altText');
  expect(pathFor(whole, account, 'details.x')).toBe('details.x');
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
