import * as z from 'zod/mini';
import { Id } from '@/lib/domain/post';
import type { CopyStorage } from './local-copy';

const keyOf = (locationId: string) => `almanac.accounts.${locationId}`;
const Ids = z.array(Id);

/** The accounts of the last post that left from this browser: most people post to the same ones again. */
export function readLastAccounts(storage: CopyStorage, locationId: string): string[] {
  try {
    const parsed = Ids.safeParse(JSON.parse(storage.getItem(keyOf(locationId)) ?? '[]'));
    return parsed.success ? parsed.data : [];
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
