import Link from 'next/link';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import type { AccountView } from '@/lib/domain/views';

type Props = { accounts: AccountView[]; calendarHref: string; onMore: () => void; onClose: () => void };

/** Step three: done, and what can be done now. */
export function AttachedAccounts({ accounts, calendarHref, onMore, onClose }: Props) {
  return (
    <div>
      <ul>
        {accounts.map((account) => (
          <li key={account.id} className="flex items-center gap-3 border-line border-t py-2.5 first:border-t-0">
            <AccountAvatar account={account} size={32} decorative />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{account.name}</span>
              <span className="block truncate text-ink-faint text-sm">{account.handle}</span>
            </span>
            <span className="inline-flex items-center gap-2 text-done text-sm">
              <span aria-hidden="true" className="size-2 rounded-full bg-current" />
              Connected
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-ink-soft">
        Posts can be planned for {accounts.length === 1 ? 'it' : 'them'} from now on.
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button tone="plain" onClick={onMore}>
          Connect another
        </Button>
        <Button asChild onClick={onClose}>
          <Link href={calendarHref}>Open the calendar</Link>
        </Button>
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
