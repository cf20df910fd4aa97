import { expect, test } from 'vitest';
import { durationWords, formatWords, sizeWords, tileWords } from './media-words';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 KB'],
  [340_400, '340 KB'],
  [9_960_000, '10 MB'],
  [999_600, '1.0 MB'],
  [1_240_000_000, '1.2 GB'],
  [5_000_000_000_000, '5000 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test.each([
  [400, '0:00'],
  [7_000, '0:07'],
  [750_000, '12:30'],
  [3_723_000, '1:02:03'],
])('%i ms are %s', (milliseconds, words) => expect(durationWords(milliseconds)).toBe(words));

test('a tile says what the eye sees', () => {
  const image = {
    name: 'a.jpg',
    altText: 'A cup',
    state: 'ready',
    video: null,
    mimeType: 'image/jpeg',
    animated: false,
  } as const;
  expect(tileWords({ ...image, posts: 1 })).toBe('a.jpg, A cup, in 1 post');
  const video = { durationMs: 61_000, fps: null, videoCodec: null, audioCodec: null };
  expect(tileWords({ ...image, altText: '', mimeType: 'video/mp4', video, state: 'processing', posts: 0 })).toBe(
    'a.jpg, video, 1:01, being prepared',
  );
  expect(formatWords({ mimeType: 'image/gif', animated: true })).toBe('GIF, moving');
  expect(formatWords({ mimeType: 'application/pdf', animated: false })).toBe('PDF');
});
