'use client';

import { Check, Plus } from 'lucide-react';
import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { networkNames } from '@/components/ui/network-mark';
import { PickList } from '@/components/ui/pick-list';
import { Popover } from '@/components/ui/popover';
import { Tooltip } from '@/components/ui/tooltip';
import type { AccountView } from '@/lib/domain/views';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';

/** So many are shown with their names; some more as pictures only; above that one searches. */
const withNames = 6;
const asPictures = 24;

type ToggleProps = { account: AccountView; chosen: boolean; small: boolean; onToggle: () => void };

function AccountToggle({ account, chosen, small, onToggle }: ToggleProps) {
  const tired = account.state !== 'active';
  const toggle = (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onToggle}
      title={small ? undefined : `${account.handle}${tired ? `: ${account.stateReason ?? 'must be reconnected'}` : ''}`}
      className={cn(
        'inline-flex h-9 max-w-56 items-center gap-2.5 rounded-full border text-sm transition-colors pointer-coarse:h-11',
        small ? 'w-9 justify-center pointer-coarse:w-11' : 'py-1 pr-3 pl-1',
        chosen
          ? 'border-accent bg-accent-wash font-medium text-ink'
          : 'border-line-strong/60 border-dashed text-ink-soft hover:border-ink-soft hover:text-ink',
        small && (chosen ? 'shadow-[0_0_0_1px_var(--accent)]' : 'grayscale hover:grayscale-0'),
      )}
    >
      <AccountAvatar account={account} size={26} decorative />
      <span className={small ? 'sr-only' : 'truncate'}>
        {account.name}
        <span className="sr-only"> on {networkNames[account.network]}</span>
      </span>
      {tired && !small && <span className="shrink-0 text-wait text-xs">reconnect</span>}
      {chosen && !small && <Check size={14} aria-hidden="true" className="shrink-0 text-accent" />}
    </button>
  );
  if (!small) return toggle;
  return (
    <Tooltip label={`${account.name} on ${networkNames[account.network]}${tired ? ': must be reconnected' : ''}`}>
      {toggle}
    </Tooltip>
  );
}

export function AccountPicker() {
  const { session, accounts, accountsError } = useComposing();
  const { locationId } = useLocation();
  const chosen = useDraft('accountIds');
  const usable = accounts.filter((account) => account.state !== 'disconnected' || chosen.includes(account.id));
  const small = usable.length > withNames;
  const many = usable.length > asPictures;
  const shown = many ? usable.filter((account) => chosen.includes(account.id)) : usable;
  const toggle = (id: string) => {
    const accountIds = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    session.edit({ accountIds });
  };
  return (
    <FormRow label="To" path="accountIds" group className="border-t-0">
      {accountsError && usable.length === 0 && (
        <p className="pt-1.5 text-wait">The accounts could not be read. {accountsError.message}</p>
      )}
      {!accountsError && usable.length === 0 && (
        <p className="pt-1.5 text-ink-soft">
          No account is connected yet.{' '}
          <Link href={`/${locationId}/accounts`} className="text-accent underline underline-offset-3">
            Connect one
          </Link>
          ; what you write is kept as a draft.
        </p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {shown.map((account) => (
          <AccountToggle
            key={account.id}
            account={account}
            chosen={chosen.includes(account.id)}
            small={small}
            onToggle={() => toggle(account.id)}
          />
        ))}
        {many && (
          <Popover
            label="Choose accounts"
            className="w-80 p-0"
            trigger={
              <Button tone="plain" className="rounded-full">
                <Plus size={14} aria-hidden="true" />
                {chosen.length ? 'More accounts' : `Choose from ${usable.length} accounts`}
              </Button>
            }
          >
            <PickList
              multiple
              label="Accounts"
              picked={chosen}
              onPick={toggle}
              options={usable.map((account) => ({
                value: account.id,
                label: account.name,
                hint: account.state === 'active' ? account.handle : `${account.handle} · must be reconnected`,
                before: <AccountAvatar account={account} size={26} decorative />,
              }))}
            />
          </Popover>
        )}
      </div>
    </FormRow>
  );
}
