import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const google: NetworkLimits = {
  id: 'google',
  name: 'Google Business Profile',
  postTypes: ['post'],
  text: { max: 1500, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: false, max: 0 },
  media: {
    max: 1,
    mimeTypes: ['image/jpeg', 'image/png'],
    maxBytes: 5000000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 5000 },
  count: countGraphemes,
  source: 'network-limits.json',
  readOn: '2026-11-20',
};
