import type { ProviderId } from '@/lib/domain/network';
import { providers } from '@/lib/providers/registry';

/** When access ends for a person, who then has to sign in again; null where it does not, or renews itself. */
export const accessEnd = (provider: string, expiresAt: Date | null): Date | null =>
  providers[provider as ProviderId]?.refresh ? null : expiresAt;
