import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const instagram: NetworkLimits = {
  id: 'instagram',
  name: 'Instagram',
  postTypes: ['post', 'reel', 'story'],
  text: { max: 2200, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 2200 },
  media: {
    max: 10,
    mimeTypes: ['image/jpeg', 'video/mp4', 'video/quicktime'],
    maxBytes: 8388608,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 1000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
