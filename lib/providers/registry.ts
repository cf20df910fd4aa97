import type { ProviderId } from '@/lib/domain/network';
import { bluesky } from './bluesky';
import { playground } from './playground';
import type { Provider } from './provider';

/** Every provider there is, in the order in which they are offered. */
export const providers = { playground, bluesky } as Record<ProviderId, Provider>;
