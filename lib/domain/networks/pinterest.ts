import { countCodePoints } from './count-units';
import type { NetworkLimits } from './network-limits';

export const pinterest: NetworkLimits = {
  id: 'pinterest',
  name: 'Pinterest',
  postTypes: ['post'],
  text: { max: 800, maxBytes: null, unit: 'characters' },
  mediaRequired: true,
  media: {
    max: 1,
    mixed: false,
    images: {
      max: 1,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/tiff'],
      maxBytes: 10_000_000,
    },
    videos: {
      max: 1,
      mimeTypes: ['video/mp4', 'video/quicktime', 'video/x-m4v'],
      maxBytes: 2_000_000_000,
      minRatio: 0.5,
      maxRatio: 1.91,
      minSeconds: 4,
      maxSeconds: 900,
    },
  },
  document: null,
  cover: { images: ['image/jpeg', 'image/png'], frame: true, required: true },
  followUpComment: { supported: false, max: 0 },
  altText: { max: 500, images: true, videos: true },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: { max: 100, required: false },
  poll: null,
  linkPreview: 'none',
  watermark: true,
  delivery: ['pull', 'upload'],
  count: countCodePoints,
};
