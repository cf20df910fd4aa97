import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const threads: NetworkLimits = {
  id: 'threads',
  name: 'Threads',
  postTypes: ['post'],
  text: { max: 500, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 500 },
  media: {
    max: 20,
    mimeTypes: ['image/jpeg', 'image/png', 'video/mp4', 'video/quicktime'],
    maxBytes: 8000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 1000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
