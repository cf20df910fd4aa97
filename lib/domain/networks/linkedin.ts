import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const linkedin: NetworkLimits = {
  id: 'linkedin',
  name: 'LinkedIn',
  postTypes: ['post'],
  text: { max: 3000, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 3000 },
  media: {
    max: 9,
    mimeTypes: ['image/jpeg', 'image/png', 'image/gif', 'video/mp4'],
    maxBytes: 8000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 4086 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
