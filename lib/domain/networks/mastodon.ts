import { countMastodon } from './count-mastodon';
import type { NetworkLimits } from './network-limits';

export const mastodon: NetworkLimits = {
  id: 'mastodon',
  name: 'Mastodon',
  postTypes: ['post'],
  text: { max: 500, maxBytes: null, unit: 'characters' },
  mediaRequired: false,
  media: {
    max: 4,
    mixed: false,
    images: {
      max: 4,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/heic', 'image/heif', 'image/webp', 'image/avif'],
      maxBytes: 16_777_216,
      maxPixels: 33_177_600,
      animated: { moves: true, alone: true, max: 1, maxBytes: 16_777_216 },
    },
    videos: {
      max: 1,
      mimeTypes: ['video/mp4', 'video/webm', 'video/quicktime', 'video/x-m4v'],
      maxBytes: 103_809_024,
      maxPixels: 8_294_400,
      maxFps: 120,
    },
  },
  document: null,
  cover: { images: [], frame: false },
  followUpComment: { supported: true, max: 500 },
  altText: { max: 1500, images: true, videos: true },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: null,
  poll: null,
  linkPreview: 'scraped',
  watermark: true,
  delivery: ['upload'],
  count: countMastodon,
};
