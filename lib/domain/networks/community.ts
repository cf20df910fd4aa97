import { countUtf16 } from './count-units';
import type { NetworkLimits } from './network-limits';

/** HighLevel's own groups. Its documents give little more than the fields: what is not known is not limited here. */
export const community: NetworkLimits = {
  id: 'community',
  name: 'Community',
  postTypes: ['post'],
  text: { max: 100_000, maxBytes: null, unit: 'characters' },
  mediaRequired: false,
  media: { max: 300, mixed: true, images: { max: 300 }, videos: { max: 300 } },
  document: null,
  cover: null,
  followUpComment: { supported: false, max: 0 },
  altText: { max: 5000, images: false, videos: false },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: { max: 500, required: false },
  poll: null,
  linkPreview: 'scraped',
  watermark: true,
  delivery: ['pull'],
  count: countUtf16,
};
