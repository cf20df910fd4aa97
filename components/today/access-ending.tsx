'use client';

import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { formatTime } from '@/components/ui/format-time';
import type { AccountView } from '@/lib/domain/views';
import { AccountRow } from './account-row';
import { Call } from './call';
import { endingWords } from './ending-words';

/** Accounts somebody has to sign in to again soon, while nothing is held up yet. */
export function AccessEnding({ accounts }: { accounts: AccountView[] }) {
  const { timeZone } = useLocation();
  const now = useNow() ?? new Date();
  if (accounts.length === 0) return null;
  return (
    <Call title="Access ends soon" line="border-wait">
      {accounts.map((account) => {
        const endsAt = account.tokenExpiresAt ?? account.createdAt;
        const day = formatTime(endsAt, timeZone, 'day', now);
        return <AccountRow key={account.id} account={account} {...endingWords({ endsAt, day, timeZone, now })} />;
      })}
    </Call>
  );
}
