import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckedMedia, checkPost } from './check-post';
import { type NetworkId, networkIds } from './network';
import { PostDraft, type PostMedia, postTypes } from './post';
import { applyFix } from './post-fix';

const accountId = 'a'.repeat(24);
const other = 'b'.repeat(24);
const account = (network: NetworkId) => ({ id: accountId, name: 'Test', network, limits: {} });
const image = (values: Partial<CheckedMedia> = {}): CheckedMedia => ({
  ...{
    mimeType: 'image/jpeg',
    bytes: 200_000,
    width: 1080,
    height: 1080,
    animated: false,
    video: null,
    state: 'ready',
  },
  ...values,
});
const video = (seconds = 20, values: Partial<CheckedMedia> = {}): CheckedMedia =>
  image({
    ...{ mimeType: 'video/mp4', bytes: 5_000_000, height: 1920 },
    video: { durationMs: seconds * 1000, fps: 30, videoCodec: 'h264', audioCodec: 'aac' },
    ...values,
  });
const pdf = image({ mimeType: 'application/pdf', width: 0, height: 0 });

function judge(network: NetworkId, values: Record<string, unknown>, files: CheckedMedia[] = []) {
  const ids = files.map((_, at) => at.toString(16).padStart(24, '0'));
  const draft = PostDraft.parse({ media: ids.map((mediaId) => ({ mediaId })), ...values });
  const library = new Map(files.map((file, at) => [ids[at] ?? '', file]));
  return { draft, library, issues: checkPost(draft, account(network), library) };
}
const said = (network: NetworkId, values: Record<string, unknown>, files: CheckedMedia[] = []) =>
  judge(network, values, files).issues.map(({ severity, path }) => `${severity} ${path}`);
const text = { summary: 'x' };
const tiktok = { ...text, details: { tiktok: { privacyLevel: 'SELF_ONLY' } } };
const youtube = { ...text, details: { youtube: { title: 'T' } } };
const pinterest = { ...text, details: { pinterest: { boards: { [accountId]: ['1'] } } } };
const offer = { topicType: 'OFFER', offerTitle: 'O', startAt: '2026-12-01T09:00', endAt: '2026-12-02T09:00' };

describe('rules of the networks', () => {
  test.each<[string, NetworkId, Record<string, unknown>, CheckedMedia[], string[]]>([
    ['a story has no caption', 'instagram', { ...text, type: 'story' }, [image()], ['warning summary']],
    ['a story needs media', 'facebook', { type: 'story' }, [], ['error media']],
    ['a reel is one video', 'instagram', { ...text, type: 'reel' }, [image()], ['error media', 'error media']],
    ['a reel of two', 'facebook', { ...text, type: 'reel' }, [video(), video()], ['error media']],
    ['a reel', 'instagram', { ...text, type: 'reel' }, [video()], []],
    ['a reel too long', 'facebook', { ...text, type: 'reel' }, [video(91)], ['error media.0']],
    ['Instagram needs media', 'instagram', text, [], ['error media']],
    ['31 hashtags', 'instagram', { summary: '#a '.repeat(31) }, [image()], ['error summary']],
    ['21 mentions', 'instagram', { summary: '@a '.repeat(21) }, [image()], ['error summary']],
    ['a mixed carousel', 'instagram', text, [image(), video()], []],
    ['eleven', 'instagram', text, Array(11).fill(image()), ['error media']],
    ['too tall', 'instagram', text, [image({ height: 1600 })], ['error media.0']],
    [
      'PNG is converted when asked',
      'instagram',
      { ...text, mediaOptimization: true },
      [image({ mimeType: 'image/png' })],
      ['warning media.0'],
    ],
    ['PNG otherwise not', 'instagram', text, [image({ mimeType: 'image/png' })], ['error media.0']],
    [
      'four collaborators',
      'instagram',
      { ...text, details: { instagram: { collaborators: { [accountId]: ['a', 'b', 'c', 'd'] } } } },
      [image()],
      [`error details.instagram.collaborators.${accountId}`],
    ],
    [
      'of another account',
      'instagram',
      { ...text, details: { instagram: { collaborators: { [other]: ['a', 'b', 'c', 'd'] } } } },
      [image()],
      [],
    ],
    ['images and a video', 'facebook', text, [image(), video()], ['error media']],
    [
      'a background and media',
      'facebook',
      { ...text, details: { facebook: { textFormatPresetId: '1' } } },
      [image()],
      ['warning details.facebook.textFormatPresetId'],
    ],
    ['six links', 'threads', { summary: 'https://a.b '.repeat(6) }, [], ['error summary']],
    [
      'a topic with a dot',
      'threads',
      { ...text, details: { threads: { topicTag: 'a.b' } } },
      [],
      ['error details.threads.topicTag'],
    ],
    ['ten images', 'linkedin', text, Array(10).fill(image()), ['error media']],
    [
      'ten pages',
      'linkedin',
      { ...text, details: { linkedin: { postAsPdf: true, pdfTitle: 'T' } } },
      Array(10).fill(image()),
      [],
    ],
    [
      'pages without a title',
      'linkedin',
      { ...text, details: { linkedin: { postAsPdf: true } } },
      [image()],
      ['error details.linkedin.pdfTitle'],
    ],
    ['a document', 'linkedin', { ...text, details: { linkedin: { pdfTitle: 'T' } } }, [pdf], []],
    ['a document elsewhere', 'x', text, [pdf], ['error media']],
    [
      'a poll with media',
      'linkedin',
      { details: { linkedin: { poll: { question: 'Q', options: ['a', 'b'], duration: 'ONE_DAY' } } } },
      [image()],
      ['error details.linkedin.poll'],
    ],
    [
      'a poll with twins',
      'linkedin',
      { details: { linkedin: { poll: { question: 'Q', options: ['a', 'a'], duration: 'ONE_DAY' } } } },
      [],
      ['error details.linkedin.poll.options.1'],
    ],
    ['no privacy', 'tiktok', text, [video()], ['error details.tiktok.privacyLevel']],
    [
      'advertising for oneself',
      'tiktok',
      { ...text, details: { tiktok: { privacyLevel: 'SELF_ONLY', videoDisclosure: true, promoteYourBrand: true } } },
      [video()],
      ['error details.tiktok.privacyLevel'],
    ],
    ['a watermark', 'tiktok', { ...tiktok, applyWatermark: true }, [video()], ['warning applyWatermark']],
    ['photos take a longer text', 'tiktok', { ...tiktok, summary: 'x'.repeat(4000) }, [image()], []],
    ['a video does not', 'tiktok', { ...tiktok, summary: 'x'.repeat(2201) }, [video()], ['error summary']],
    [
      'a hidden video of a business',
      'tiktok_business',
      { ...text, details: { tiktok_business: { privacyLevel: 'SELF_ONLY' } } },
      [video()],
      ['error details.tiktok_business.privacyLevel'],
    ],
    ['no title', 'youtube', text, [video()], ['error details.youtube.title']],
    ['bytes, not characters', 'youtube', { ...youtube, summary: 'é'.repeat(2501) }, [video()], ['error summary']],
    ['brackets', 'youtube', { ...youtube, summary: '<b>' }, [video()], ['error summary']],
    ['an image', 'youtube', youtube, [image()], ['error media']],
    [
      'a wide Short',
      'youtube',
      { ...youtube, type: 'reel' },
      [video(20, { width: 1920, height: 1080 })],
      ['warning details.youtube.kind'],
    ],
    ['no board', 'pinterest', text, [image()], [`error details.pinterest.boards.${accountId}`]],
    ['a pin', 'pinterest', pinterest, [image()], []],
    ['two pins', 'pinterest', pinterest, [image(), image()], ['error media']],
    ['an offer', 'google', { ...text, details: { google: offer } }, [], []],
    [
      'an offer that ends first',
      'google',
      { ...text, details: { google: { ...offer, endAt: '2026-12-01T09:00' } } },
      [],
      ['error details.google.endAt'],
    ],
    [
      'an event without anything',
      'google',
      { ...text, details: { google: { topicType: 'EVENT' } } },
      [],
      ['error details.google.title', 'error details.google.startAt', 'error details.google.endAt'],
    ],
    [
      'a button to nowhere',
      'google',
      { ...text, details: { google: { actionType: 'book' } } },
      [],
      ['error details.google.actionUrl'],
    ],
    ['a video', 'google', text, [video()], ['error media']],
    ['a GIF beside images', 'x', text, [image(), image({ mimeType: 'image/gif', animated: true })], ['error media']],
    ['two $symbols', 'x', { summary: '$A $B' }, [], ['error summary']],
    [
      'a card beside an image',
      'bluesky',
      { ...text, linkPreview: { url: 'https://a.b' } },
      [image()],
      ['warning linkPreview'],
    ],
    ['a GIF stands still', 'bluesky', text, [image({ mimeType: 'image/gif', animated: true })], ['warning media.0']],
    ['a video', 'playground', text, [video()], []],
    ['anything', 'community', { summary: 'x'.repeat(70_000) }, [image(), video()], []],
    ['a failed file', 'mastodon', text, [image({ state: 'failed' })], ['error media.0']],
    ['a file not ready', 'mastodon', text, [image({ state: 'processing', width: 0, height: 0 })], ['warning media.0']],
  ])('%s on %s', (_, network, values, files, expected) => expect(said(network, values, files)).toEqual(expected));

  test('the picture is judged as it is turned and cut', () => {
    const media = (edit: PostMedia['edit']) => ({ ...text, media: [{ mediaId: '0'.repeat(24), edit }] });
    const wide = image({ width: 3000, height: 1000 });
    expect(said('instagram', { ...media({}), mediaOptimization: true }, [wide])).toEqual([
      'warning media.0',
      'warning media.0',
    ]);
    const square = { x: 0.4, y: 0, width: 1 / 3, height: 1 };
    expect(said('instagram', media({ crop: square }), [wide])).toEqual([]);
    expect(said('instagram', media({ rotate: 90 }), [image({ width: 1200, height: 1080 })])).toEqual([]);
  });
});

describe('fixes', () => {
  test('write where others are not touched', () => {
    const { issues } = judge('x', { summary: 'x'.repeat(281), accountIds: [accountId, other] });
    expect(issues[0]?.fix).toMatchObject({ kind: 'trim', path: 'overrides.x.summary' });
    const alone = judge('x', { summary: 'x'.repeat(281), accountIds: [accountId] });
    expect(alone.issues[0]?.fix).toMatchObject({ path: 'summary' });
  });

  test('a crop keeps the focal point and cures the shape', () => {
    const tall = image({ width: 1000, height: 4000, focalPoint: { x: 0.5, y: 0 } });
    const { draft, library, issues } = judge('instagram', { ...text, accountIds: [accountId, other] }, [tall]);
    const fix = issues[0]?.fix;
    if (fix?.kind !== 'crop') throw new Error('no crop');
    expect(fix).toMatchObject({ path: 'overrides.instagram.media.0', crop: { x: 0, y: 0, width: 1 } });
    const fixed = applyFix(draft, fix);
    expect(checkPost(fixed, account('instagram'), library)).toEqual([]);
    expect(fixed.media[0]?.edit).toEqual({});
  });

  const file = fc.oneof(
    fc
      .record({
        width: fc.integer({ min: 300, max: 9000 }),
        height: fc.integer({ min: 300, max: 9000 }),
        mimeType: fc.constantFrom('image/jpeg', 'image/png', 'image/gif'),
        animated: fc.boolean(),
        bytes: fc.integer({ min: 1000, max: 30_000_000 }),
      })
      .map(image),
    fc.integer({ min: 1, max: 2000 }).map((seconds) => video(seconds)),
    fc.constantFrom(pdf, image({ state: 'failed' }), image({ state: 'processing' })),
  );
  const words = fc
    .array(
      fc.constantFrom('word ', '#tag ', '@name ', 'https://example.com/x ', '日本語', '👨‍👩‍👧‍👦', '<', '{{a.b}} '),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(''));
  const drafts = fc.record({
    summary: words,
    followUpComment: words,
    type: fc.constantFrom(...postTypes),
    mediaOptimization: fc.boolean(),
    applyWatermark: fc.boolean(),
    accountIds: fc.constantFrom([accountId], [accountId, other]),
    details: fc.constantFrom(
      {},
      { linkedin: { postAsPdf: true, pdfTitle: 'x'.repeat(101) } },
      { youtube: { title: '<'.repeat(120) } },
      { instagram: { collaborators: { [accountId]: ['a', 'b', 'c', 'd'] } } },
    ),
  });

  test('whatever the post and the network, a judgement comes back, and every fix cures what it stands beside', () => {
    const values = { 'a.b': 'a value that is longer than its name' };
    fc.assert(
      fc.property(drafts, fc.array(file, { maxLength: 12 }), fc.constantFrom(...networkIds), (post, files, network) => {
        const { draft, library } = judge(network, post, files);
        const check = (whole: PostDraft) => checkPost(whole, account(network), library, { customValues: values });
        for (const issue of check(draft)) {
          expect(issue.message).toMatch(/[.…]$/);
          if (!issue.fix) continue;
          const fixed = applyFix(draft, issue.fix);
          expect(PostDraft.parse(fixed)).toEqual(fixed);
          const left = check(fixed).filter(
            ({ message, severity }) => message === issue.message && severity === issue.severity,
          );
          const before = check(draft).filter(
            ({ message, severity }) => message === issue.message && severity === issue.severity,
          );
          // One fix is for one file; the same sentence may stand beside another.
          expect(left.length, JSON.stringify({ network, issue })).toBeLessThan(before.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
