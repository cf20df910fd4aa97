import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const tiktok: NetworkLimits = {
  id: 'tiktok',
  name: 'TikTok',
  postTypes: ['post', 'reel'],
  text: { max: 2200, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: false, max: 0 },
  media: {
    max: 35,
    mimeTypes: ['image/jpeg', 'image/webp', 'video/mp4', 'video/quicktime', 'video/webm'],
    maxBytes: 20000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 5000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
