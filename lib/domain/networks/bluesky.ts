import { countGraphemes } from './graphemes';
import type { NetworkLimits } from './network-limits';

export const bluesky: NetworkLimits = {
  id: 'bluesky',
  name: 'Bluesky',
  postTypes: ['post'],
  text: { max: 300, maxBytes: 3000, unit: 'characters' },
  followUpComment: { supported: true, max: 300 },
  media: {
    max: 4,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxBytes: 2_000_000,
    tooLarge: 'made_smaller',
    maxPixels: null,
    maxGifs: null,
  },
  altText: { max: 2000 },
  count: countGraphemes,
  source: 'app.bsky.feed.post and app.bsky.embed.images lexicons in @atproto/api 0.21.0; a PDS refused 301 graphemes',
  readOn: '2026-11-20',
};
