import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const x: NetworkLimits = {
  id: 'x',
  name: 'X',
  postTypes: ['post'],
  text: { max: 280, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 280 },
  media: {
    max: 4,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/quicktime'],
    maxBytes: 5000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 1000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
