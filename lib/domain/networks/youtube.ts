import { countBytes } from './count-units';
import type { NetworkLimits } from './network-limits';

export const youtube: NetworkLimits = {
  id: 'youtube',
  name: 'YouTube',
  postTypes: ['post', 'reel'],
  text: { max: 5000, maxBytes: null, unit: 'bytes', forbidden: '<>' },
  mediaRequired: true,
  media: { max: 1, mixed: false, images: null, videos: { max: 1, maxBytes: 256_000_000_000, maxSeconds: 43_200 } },
  reel: {
    textMax: 5000,
    videosExactly: 1,
    media: { max: 1, mixed: false, images: null, videos: { max: 1, maxSeconds: 180 } },
  },
  document: null,
  cover: { images: ['image/jpeg', 'image/png'], maxBytes: 2_000_000, frame: false },
  followUpComment: { supported: true, max: 10_000 },
  altText: { max: 5000, images: false, videos: false },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: { max: 100, required: true },
  poll: null,
  linkPreview: 'none',
  watermark: true,
  delivery: ['upload'],
  count: countBytes,
};
