'use client';

import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useChosenAccounts } from './composer-context';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => void };

/** Asked once, because it leaves the building and cannot be called back. */
export function PostNowQuestion({ open, onOpenChange, onConfirm }: Props) {
  const accounts = useChosenAccounts();
  const count = accounts.length === 1 ? 'one account' : `${accounts.length} accounts`;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Post it now?"
      description={`It goes out to ${count} at once and cannot be called back from here.`}
      footer={
        <>
          <Button tone="plain" onClick={() => onOpenChange(false)}>
            Not yet
          </Button>
          <Button
            tone="primary"
            onClick={() => {
              onOpenChange(false);
              onConfirm();
            }}
          >
            Post now
          </Button>
        </>
      }
    >
      <ul className="grid gap-2">
        {accounts.map((account) => (
          <li key={account.id} className="flex items-center gap-3">
            <AccountAvatar account={account} size={28} decorative />
            <span className="min-w-0 truncate">{account.name}</span>
            <span className="min-w-0 truncate text-ink-faint text-sm">{account.handle}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
