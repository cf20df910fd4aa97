import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrival, judgeArrival } from './judge-arrival';
import type { ArrivedFile } from './judge-file';
import { networkIds } from './network';
import { formOf } from './networks/network-limits';
import { networkRules } from './networks/network-rules';

const file = (mimeType: string, values: Partial<ArrivedFile> = {}): ArrivedFile => ({
  ...{ mimeType, bytes: 80_000, width: 1080, height: 1080, durationMs: null, pages: null },
  ...values,
});
const seconds = (count: number) => ({ durationMs: count * 1000, width: 1080, height: 1920 });
const image = file('image/jpeg');
const video = file('video/mp4', seconds(20));
const needed: Arrival['details'] = { tiktok: { privacyLevel: 'SELF_ONLY' }, youtube: { title: 'A film' } };
/** What the network cannot do without: a file it takes, a title. */
const mediaFor = (network: (typeof networkIds)[number]) => {
  const { media, mediaRequired } = networkRules[network];
  if (!mediaRequired) return [];
  return media.images === null ? [video] : [image];
};
const arrival = (values: Partial<Arrival> = {}): Arrival => ({
  ...{ text: 'Hello', type: 'post', details: needed, media: [], mentions: 0, isReply: false },
  ...values,
});
const fieldOf = (network: (typeof networkIds)[number], values: Partial<Arrival>) =>
  judgeArrival(network, arrival({ media: mediaFor(network), ...values }))?.field ?? null;

describe.each(networkIds)('%s', (network) => {
  const rules = networkRules[network];
  const media = mediaFor(network);
  const photos = media.length > 0 && media[0] === image;
  const max = photos ? (rules.text.photoMax ?? rules.text.max) : rules.text.max;

  test('a text at the limit is taken, every longer one refused', () => {
    expect(fieldOf(network, { text: 'a'.repeat(max) })).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (over) => {
        expect(fieldOf(network, { text: 'a'.repeat(max + over) })).toBe('text');
        expect(fieldOf(network, { text: 'a'.repeat(Math.max(max - over, 1)) })).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  test('a comment at the limit is taken, one over refused; where there are none, all are', () => {
    const { supported, max: most } = rules.followUpComment;
    const comment = (length: number) => fieldOf(network, { isReply: true, media: [], text: 'a'.repeat(length) });
    if (!supported) return expect(comment(1)).toBe('reply_to');
    expect(comment(most)).toBeNull();
    expect(comment(most + 1)).toBe('text');
    expect(comment(0)).toBe('text');
  });

  test('as many files as fit are taken, one more is not', () => {
    const kind = rules.media.images === null ? video : image;
    const own = (rules.media.images ?? rules.media.videos)?.max ?? 0;
    const most = Math.min(own, rules.media.max);
    expect(fieldOf(network, { media: Array.from({ length: most }, () => kind) })).toBeNull();
    expect(fieldOf(network, { media: Array.from({ length: most + 1 }, () => kind) })).toBe('media');
  });

  test('nothing at all is refused, and a post without media where one is needed', () => {
    expect(fieldOf(network, { text: '', media: [] })).toMatch(rules.mediaRequired ? /^media$/ : /^text$/);
    expect(fieldOf(network, { media: [] })).toBe(rules.mediaRequired ? 'media' : null);
  });

  test('a kind of post it does not have is refused; one it has takes what fits', () => {
    for (const type of ['story', 'reel'] as const) {
      const form = formOf(rules, type);
      const fits = form.media.images && form.videosExactly === undefined ? image : video;
      const answer = fieldOf(network, { type, media: [fits], text: 'a'.repeat(Math.min(form.textMax, 20)) });
      expect(answer).toBe(rules.postTypes.includes(type) ? null : 'type');
      if (rules.postTypes.includes(type)) expect(fieldOf(network, { type, media: [] })).toBe('media');
    }
  });

  test('a format, a size and a length it does not take are refused at the file', () => {
    const { images, videos } = rules.media;
    if (images?.mimeTypes) expect(fieldOf(network, { media: [file('image/x-icon')] })).toBe('media.0');
    if (images?.maxBytes) {
      expect(fieldOf(network, { media: [file('image/jpeg', { bytes: images.maxBytes })] })).toBeNull();
      expect(fieldOf(network, { media: [file('image/jpeg', { bytes: images.maxBytes + 1 })] })).toBe('media.0');
    }
    if (videos?.maxSeconds) {
      expect(fieldOf(network, { media: [file('video/mp4', seconds(videos.maxSeconds))] })).toBeNull();
      expect(fieldOf(network, { media: [file('video/mp4', seconds(videos.maxSeconds + 1))] })).toBe('media.0');
    }
    if (images && images.minRatio !== undefined && images.maxRatio !== undefined) {
      const { minRatio, maxRatio } = images;
      fc.assert(
        fc.property(fc.integer({ min: 400, max: 4000 }), fc.integer({ min: 400, max: 4000 }), (width, height) => {
          const ratio = width / height;
          const answer = fieldOf(network, { media: [file('image/jpeg', { width, height })] });
          if (ratio >= minRatio && ratio <= maxRatio) expect(answer).toBeNull();
          if (ratio < minRatio * 0.98 || ratio > maxRatio * 1.02) expect(answer).toBe('media.0');
        }),
      );
    }
  });

  test('a document goes where documents are taken, and alone', () => {
    const pdf = file('application/pdf', { pages: 3 });
    expect(fieldOf(network, { media: [pdf] })).toBe(rules.document ? null : 'media.0');
    expect(fieldOf(network, { media: [pdf, image] })).toBe('media');
  });
});

test('what a network needs to know is refused by its field', () => {
  expect(fieldOf('tiktok', { details: {} })).toBe('details.tiktok.privacyLevel');
  expect(fieldOf('youtube', { details: {} })).toBe('details.youtube.title');
  const title = 'x'.repeat((networkRules.youtube.title?.max ?? 0) + 1);
  expect(fieldOf('youtube', { details: { youtube: { title } } })).toBe('details.youtube.title');
  const poll = { question: 'Which?', options: ['One'], duration: 'ONE_DAY' as const };
  expect(fieldOf('linkedin', { details: { linkedin: { poll } } })).toBe('details.linkedin.poll');
  const whole = { ...poll, options: ['One', 'Two'] };
  expect(fieldOf('linkedin', { text: '', details: { linkedin: { poll: whole } } })).toBeNull();
});

test('pictures and a video together go only where a network mixes them', () => {
  for (const network of networkIds) {
    const { mixed, images, videos, max } = networkRules[network].media;
    const allowed = mixed && images !== null && videos !== null && max > 1;
    expect(fieldOf(network, { media: [image, video] })).toBe(allowed ? null : 'media');
  }
});

test('a story without captions keeps no words and refuses none', () => {
  expect(fieldOf('instagram', { type: 'story', media: [image], text: 'a'.repeat(5000) })).toBeNull();
});
