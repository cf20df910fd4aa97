import type { Pause, PausesView } from './pause';

/** The pause that keeps an account from sending, the widest first; null when none does. */
export const pauseOf = (
  pauses: PausesView,
  accountId: string,
): (Pause & { of: 'server' | 'location' | 'account'; kind?: 'pause' | 'restore' }) | null => {
  if (pauses.server) return { ...pauses.server, of: 'server' };
  if (pauses.location) return { ...pauses.location, of: 'location' };
  const account = pauses.accounts.find(({ id }) => id === accountId);
  return account ? { by: account.by, at: account.at, of: 'account' } : null;
};
