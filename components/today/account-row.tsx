'use client';

import { AccountAvatar } from '@/components/ui/account-avatar';
import { networkNames } from '@/components/ui/network-mark';
import type { AccountView } from '@/lib/domain/views';
import { ConnectAgain } from './connect-again';

type Props = {
  account: AccountView;
  /** Goes on from the account's name: `is not connected any more.` */
  what: string;
  /** Why, and what to do. */
  why: string;
};

/** An account somebody has to sign in to again, and the button that does it. */
export function AccountRow({ account, what, why }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-1 py-3 md:px-2">
      <AccountAvatar account={account} decorative />
      <p className="max-w-[72ch] flex-1 basis-64">
        <span className="font-medium">
          {account.name} on {networkNames[account.network]} {what}
        </span>{' '}
        <span className="text-ink-soft text-sm">{why}</span>
      </p>
      <span className="md:ml-auto">
        <ConnectAgain account={account} />
      </span>
    </div>
  );
}
