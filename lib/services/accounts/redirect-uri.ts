import type { ProviderId } from '@/lib/domain/network';
import { env } from '@/lib/env';

/** Where a provider sends people back to; what an operator registers at it. */
export const redirectUri = (provider: ProviderId): string => `${env().publicUrl}/api/connect/${provider}/callback`;
