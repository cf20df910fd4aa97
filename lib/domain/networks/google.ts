import { countUtf16 } from './count-units';
import type { NetworkLimits } from './network-limits';

export const google: NetworkLimits = {
  id: 'google',
  name: 'Google Business Profile',
  postTypes: ['post'],
  text: { max: 1500, maxBytes: null, unit: 'characters' },
  mediaRequired: false,
  media: {
    max: 1,
    mixed: false,
    images: {
      max: 1,
      mimeTypes: ['image/jpeg', 'image/png'],
      minBytes: 10_240,
      maxBytes: 5_000_000,
      minWidth: 720,
      minHeight: 720,
      maxWidth: 3000,
      maxHeight: 3000,
      animated: { moves: false },
    },
    videos: null,
  },
  document: null,
  cover: null,
  followUpComment: { supported: false, max: 0 },
  altText: { max: 5000, images: false, videos: false },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: { max: 58, required: false },
  poll: null,
  linkPreview: 'none',
  watermark: true,
  delivery: ['pull'],
  count: countUtf16,
};
