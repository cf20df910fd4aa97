import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const youtube: NetworkLimits = {
  id: 'youtube',
  name: 'YouTube',
  postTypes: ['post', 'reel'],
  text: { max: 5000, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 10000 },
  media: {
    max: 1,
    mimeTypes: ['video/*', 'application/octet-stream'],
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
