import type { CopyStorage } from './local-copy';

const keyOf = (locationId: string) => `almanac.accounts.${locationId}`;

/** The accounts of the last post that left from this browser: most people post to the same ones again. */
export function readLastAccounts(storage: CopyStorage, locationId: string): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(locationId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function keepLastAccounts(storage: CopyStorage, locationId: string, accountIds: string[]) {
  try {
    storage.setItem(keyOf(locationId), JSON.stringify(accountIds));
  } catch {
    // A convenience only.
  }
}
