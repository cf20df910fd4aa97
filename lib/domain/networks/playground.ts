import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const playground: NetworkLimits = {
  id: 'playground',
  name: 'Playground',
  postTypes: ['post'],
  text: { max: 500, maxBytes: null, unit: 'characters' },
  followUpComment: { supported: true, max: 500 },
  media: {
    max: 4,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxBytes: 10_000_000,
    tooLarge: 'refused',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 2000 },
  count: countGraphemes,
  source: 'Almanac itself: Playground is built in',
  readOn: '2026-11-20',
};
