import type { ProviderId } from '@/lib/domain/network';
import { bluesky } from './bluesky';
import { mastodon } from './mastodon';
import { playground } from './playground';
import type { Provider } from './provider';

/** Every provider there is, in the order in which they are offered. */
export const providers: Record<ProviderId, Provider> = { playground, bluesky, mastodon };
