import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const facebook: NetworkLimits = {
  id: 'facebook',
  name: 'Facebook',
  postTypes: ['post', 'reel', 'story'],
  text: { max: 63206, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 8000 },
  media: {
    max: 10,
    mimeTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/bmp', 'image/tiff', 'video/mp4', 'video/quicktime'],
    maxBytes: 10000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 5000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
