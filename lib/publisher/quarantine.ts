import type { ProviderId } from '@/lib/domain/network';
import type { Provider } from '@/lib/providers/provider';
import type { Machine } from './machine';

/** The provider of a row; a row of a provider this build does not have is refused, not guessed at. */
export function providerOf(machine: Machine, id: string): Provider | null {
  return machine.providers[id as ProviderId] ?? null;
}

/** Seconds an unknown outcome is left alone before anybody looks. */
export const quarantineOf = (machine: Machine, provider: string): number =>
  machine.timing.quarantineSeconds ?? providerOf(machine, provider)?.quarantineSeconds ?? 120;

/** Seconds between two looks after the same unknown outcome. */
export const spacingOf = (machine: Machine, provider: string): number =>
  machine.timing.lookSpacingSeconds ?? Math.max(30, quarantineOf(machine, provider) / 2);
