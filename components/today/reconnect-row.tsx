'use client';

import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { networkNames } from '@/components/ui/network-mark';
import type { AccountView } from '@/lib/domain/views';

/** An account that cannot publish until somebody signs in there again. */
export function ReconnectRow({ account }: { account: AccountView }) {
  const { locationId } = useLocation();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-1 py-3 md:px-2">
      <AccountAvatar account={account} decorative />
      <p className="max-w-[72ch] flex-1 basis-64">
        <span className="font-medium">
          {account.name} on {networkNames[account.network]} is not connected any more.
        </span>{' '}
        <span className="text-ink-soft text-sm">
          {account.stateReason ?? 'Sign in there again before its next post is due.'}
        </span>
      </p>
      <Button asChild size="sm" className="md:ml-auto">
        <Link href={`/${locationId}/accounts?reconnect=${account.id}`}>Reconnect</Link>
      </Button>
    </div>
  );
}
