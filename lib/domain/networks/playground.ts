import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const playground: NetworkLimits = {
  id: 'playground',
  name: 'Playground',
  postTypes: ['post'],
  text: { max: 500, maxBytes: null, unit: 'characters' },
  mediaRequired: false,
  media: {
    max: 4,
    mixed: false,
    images: {
      max: 4,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxBytes: 10_000_000,
      animated: { moves: true },
    },
    videos: {
      max: 1,
      mimeTypes: ['video/mp4', 'video/quicktime', 'video/webm'],
      maxBytes: 100_000_000,
      maxSeconds: 600,
    },
  },
  document: null,
  cover: { images: ['image/jpeg', 'image/png'], frame: true },
  followUpComment: { supported: true, max: 500 },
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
