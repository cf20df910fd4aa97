import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const pinterest: NetworkLimits = {
  id: 'pinterest',
  name: 'Pinterest',
  postTypes: ['post'],
  text: { max: 800, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: false, max: 0 },
  media: {
    max: 1,
    mimeTypes: [
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/webp',
      'image/bmp',
      'image/tiff',
      'video/mp4',
      'video/quicktime',
      'video/x-m4v',
    ],
    maxBytes: 10000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 500 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
