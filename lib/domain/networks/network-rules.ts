import type { NetworkId } from '../network';
import { bluesky } from './bluesky';
import { community } from './community';
import { facebook } from './facebook';
import { google } from './google';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import type { NetworkLimits } from './network-limits';
import { pinterest } from './pinterest';
import { playground } from './playground';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { tiktokBusiness } from './tiktok-business';
import { x } from './x';
import { youtube } from './youtube';

/** The limits of every network; total, so that a new network does not compile until it has some. */
export const networkRules: Record<NetworkId, NetworkLimits> = {
  playground,
  facebook,
  instagram,
  threads,
  linkedin,
  tiktok,
  tiktok_business: tiktokBusiness,
  youtube,
  pinterest,
  google,
  x,
  bluesky,
  mastodon,
  community,
};
