import type { ProviderId } from '@/lib/domain/network';
import { bluesky } from './bluesky';
import { mastodon } from './mastodon';
import { playground } from './playground';
import type { Provider } from './provider';

/** Total: a new provider does not compile until it is written. */
export const providers: Record<ProviderId, Provider> = { playground, bluesky, mastodon };
