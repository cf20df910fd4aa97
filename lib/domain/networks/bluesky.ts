import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const bluesky: NetworkLimits = {
  id: 'bluesky',
  name: 'Bluesky',
  postTypes: ['post'],
  text: { max: 300, maxBytes: 3000, unit: 'characters' },
  mediaRequired: false,
  media: {
    max: 4,
    mixed: false,
    images: {
      max: 4,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxBytes: 2_000_000,
      shrinks: true,
      animated: { moves: false },
    },
    videos: { max: 1, mimeTypes: ['video/mp4'], maxBytes: 100_000_000, maxSeconds: 180 },
  },
  document: null,
  cover: null,
  followUpComment: { supported: true, max: 300 },
  altText: { max: 2000, images: true, videos: true },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: null,
  poll: null,
  linkPreview: 'supplied',
  watermark: true,
  delivery: ['upload'],
  count: countGraphemes,
};
