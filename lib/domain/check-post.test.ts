import { describe, expect, test } from 'vitest';
import { type CheckedAccount, type CheckedMedia, checkPost as checkPostWith } from './check-post';
import { countMastodon } from './networks/count-mastodon';
import { networkRules } from './networks/network-rules';
import { PostDraft } from './post';

const account = (network: CheckedAccount['network'], limits: CheckedAccount['limits'] = {}): CheckedAccount => ({
  id: 'a'.repeat(24),
  name: 'Test',
  network,
  limits,
});
const draft = (values: Record<string, unknown>) => PostDraft.parse(values);
const image = (values: Partial<CheckedMedia> = {}): CheckedMedia => ({
  mimeType: 'image/png',
  bytes: 1000,
  width: 10,
  height: 10,
  animated: false,
  video: null,
  state: 'ready',
  ...values,
});
const mediaOf = (count: number, altText = '') =>
  Array.from({ length: count }, (_, at) => ({ mediaId: at.toString(16).padStart(24, '0'), altText }));
/** The files of the draft, in its order. */
const checkPost = (post: PostDraft, where: CheckedAccount, files: CheckedMedia[]) =>
  checkPostWith(post, where, new Map(post.media.map(({ mediaId }, at) => [mediaId, files[at] ?? image()])));
const paths = (issues: { path: string; severity: string }[]) =>
  issues.map(({ path, severity }) => `${severity} ${path}`);
const family = '👨‍👩‍👧‍👦';

describe('Bluesky', () => {
  test('counts graphemes, not code units: 300 families fit, 301 do not', () => {
    // 300 families are 7,500 bytes: over the second limit.
    expect(checkPost(draft({ summary: family.repeat(120) }), account('bluesky'), [])).toEqual([]);
    expect(checkPost(draft({ summary: 'é'.repeat(300) }), account('bluesky'), [])).toEqual([]);
    const [issue] = checkPost(draft({ summary: 'é'.repeat(301) }), account('bluesky'), []);
    expect(issue).toEqual({
      fix: { kind: 'trim', path: 'summary', label: 'Shorten for Bluesky', text: 'é'.repeat(300) },
      path: 'summary',
      severity: 'error',
      accountId: 'a'.repeat(24),
      message: 'Bluesky allows 300 characters; this has 301. Shorten it by 1.',
    });
    expect(checkPost(draft({ summary: family.repeat(121) }), account('bluesky'), [])[0]?.message).toContain('3,025');
  });

  test('media: four, of known kinds and sizes; long alt text is only a warning', () => {
    const five = checkPost(
      draft({ media: mediaOf(5) }),
      account('bluesky'),
      Array.from({ length: 5 }, () => image()),
    );
    expect(paths(five)).toEqual(['error media']);
    const odd = [image({ mimeType: 'image/tiff' }), image({ bytes: 2_000_001 })];
    expect(paths(checkPost(draft({ media: mediaOf(2) }), account('bluesky'), odd))).toEqual([
      'error media.0',
      'warning media.1',
    ]);
    expect(paths(checkPost(draft({ media: mediaOf(1, 'x'.repeat(2001)) }), account('bluesky'), [image()]))).toEqual([
      'warning media.0.altText',
    ]);
  });
});

describe('Mastodon', () => {
  test.each([
    ['hello', 5],
    ['see https://example.com/a/very/long/path?with=query#and-more-and-more now', 31],
    ['http://a.io', 23],
    ['https://example.com/page.', 24],
    ['(https://example.com/page)', 25],
    ['https://en.wikipedia.org/wiki/Berlin_(city)', 23],
    ['https://例え.jp/道', 23],
    ['http://localhost/path', 21],
    ['not-a-link://example.com', 24],
    ['hi @alice@mastodon.social!', 10],
    ['@bob@a.b', 4],
    ['mail bob@example.com', 20],
    [family, 1],
    ['a\r\nb', 3],
  ])('%s counts %i', (text, count) => expect(countMastodon(text)).toBe(count));

  test('the content warning counts, and the instance’s own limit wins', () => {
    const long = draft({ summary: 'x'.repeat(490), details: { mastodon: { spoilerText: 'y'.repeat(11) } } });
    expect(paths(checkPost(long, account('mastodon'), []))).toEqual(['error summary']);
    expect(checkPost(long, account('mastodon', { maxCharacters: 1000 }), [])).toEqual([]);
    expect(paths(checkPost(long, account('mastodon', { maxCharacters: 100 }), []))).toEqual(['error summary']);
  });

  test('33 megapixels and one GIF', () => {
    const media = [
      image({ width: 8000, height: 5000 }),
      image({ mimeType: 'image/gif', animated: true }),
      image({ mimeType: 'image/gif', animated: true }),
    ];
    expect(paths(checkPost(draft({ media: mediaOf(3) }), account('mastodon'), media))).toEqual([
      'error media',
      'error media.0',
    ]);
  });
});

test('every network refuses an empty post, and a comment longer than it allows where it takes one', () => {
  for (const rules of Object.values(networkRules)) {
    const empty = checkPost(draft({ summary: ' \n' }), account(rules.id), []);
    expect(paths(empty)).toContain(rules.mediaRequired ? 'error media' : 'error summary');
    expect(empty.every(({ missing }) => missing)).toBe(true);
    const comment = draft({ summary: 'x', followUpComment: 'y'.repeat(rules.followUpComment.max + 1) });
    expect(paths(checkPost(comment, account(rules.id), []))).toContain(
      rules.followUpComment.supported ? 'error followUpComment' : 'warning followUpComment',
    );
  }
});

test('a story is refused where there are none', () => {
  for (const rules of Object.values(networkRules).filter(({ postTypes }) => !postTypes.includes('story')))
    expect(paths(checkPost(draft({ summary: 'x', type: 'story' }), account(rules.id), []))).toContain('error type');
});
