import type { NetworkId } from '../network';
import { bluesky } from './bluesky';
import { mastodon } from './mastodon';
import type { NetworkLimits } from './network-limits';
import { playground } from './playground';

/** The limits of every network; total, so that a new network does not compile until it has some. */
export const networkRules: Record<NetworkId, NetworkLimits> = { playground, bluesky, mastodon };
