import { countX } from './count-x';
import type { NetworkLimits } from './network-limits';

export const x: NetworkLimits = {
  id: 'x',
  name: 'X',
  postTypes: ['post'],
  text: { max: 280, maxBytes: null, unit: 'characters' },
  mediaRequired: false,
  media: {
    max: 4,
    mixed: false,
    images: {
      max: 4,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxBytes: 5_000_000,
      animated: { moves: true, alone: true, max: 1, maxBytes: 15_000_000 },
    },
    videos: {
      max: 1,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      maxBytes: 8_000_000_000,
      minSeconds: 0.5,
      maxSeconds: 1200,
    },
  },
  document: null,
  cover: null,
  followUpComment: { supported: true, max: 280 },
  altText: { max: 1000, images: true, videos: false },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: null,
  poll: null,
  linkPreview: 'scraped',
  watermark: true,
  delivery: ['upload'],
  count: countX,
};
