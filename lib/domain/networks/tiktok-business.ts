import type { NetworkLimits } from './network-limits';
import { tiktok } from './tiktok';

/** Posts for companies by another door of the same network: its rules, less what only creators get. */
export const tiktokBusiness: NetworkLimits = {
  ...tiktok,
  id: 'tiktok_business',
  name: 'TikTok Business',
  text: { max: 2200, maxBytes: null, unit: 'characters' },
  cover: { images: [], frame: true },
  delivery: ['pull'],
};
