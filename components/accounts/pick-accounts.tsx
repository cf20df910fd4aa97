'use client';

import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { standInWords } from '@/lib/domain/stand-in';
import type { ConnectableView } from '@/lib/domain/views';

type Props = {
  view: ConnectableView;
  search: string;
  onSearch: (text: string) => void;
  pending: boolean;
  failure: string | null;
  onAttach: (remoteIds: string[]) => void;
};

const attachedWords = { active: 'Connected', reconnect_needed: 'Needs reconnecting', disconnected: 'Was connected' };
const searchFrom = 6;

/** Step two: what the sign-in can reach; choose what belongs to this location. */
export function PickAccounts({ view, search, onSearch, pending, failure, onAttach }: Props) {
  const only = view.total === 1 ? view.accounts[0] : undefined;
  const [picked, setPicked] = useState<string[]>(only ? [only.remoteId] : []);
  const toggle = (remoteId: string) =>
    setPicked((now) => (now.includes(remoteId) ? now.filter((one) => one !== remoteId) : [...now, remoteId]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && picked.length > 0) onAttach(picked);
  };
  const shown = view.accounts.map((account) => account.remoteId);
  const allPicked = shown.length > 0 && shown.every((remoteId) => picked.includes(remoteId));
  return (
    <form onSubmit={submit} className="grid gap-3">
      {view.total >= searchFrom && (
        <div className="relative">
          <Search size={16} aria-hidden="true" className="-translate-y-1/2 absolute top-1/2 left-3 text-ink-faint" />
          <Input
            type="search"
            aria-label="Search by name or handle"
            placeholder="Search by name or handle"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            className="pl-9"
          />
        </div>
      )}
      {view.total > 1 && (
        <div className="flex items-center justify-between gap-3 text-ink-soft text-sm">
          <span aria-live="polite">
            {picked.length} of {view.total} chosen
          </span>
          {shown.length > 1 && (
            <Button
              tone="link"
              size="sm"
              onClick={() =>
                setPicked((now) =>
                  allPicked ? now.filter((one) => !shown.includes(one)) : [...new Set([...now, ...shown])],
                )
              }
            >
              {allPicked ? 'Choose none' : 'Choose all'}
            </Button>
          )}
        </div>
      )}
      <ul className="-mx-3 max-h-80 overflow-y-auto">
        {view.accounts.map((account) => (
          <li key={account.remoteId} className="border-line border-t first:border-t-0">
            <label
              htmlFor={`pick-${account.remoteId}`}
              className="flex min-h-14 items-center gap-3 rounded px-3 py-2 transition-colors hover:bg-ink/4"
            >
              <Checkbox
                id={`pick-${account.remoteId}`}
                checked={picked.includes(account.remoteId)}
                onChange={() => toggle(account.remoteId)}
              />
              <AccountAvatar account={account} size={32} decorative />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{account.name}</span>
                <span className="block truncate text-ink-faint text-sm">
                  {account.handle}
                  {account.network !== view.provider && ` · Stands for ${standInWords[account.network]}`}
                </span>
              </span>
              {account.attachedState && (
                <Badge tone={account.attachedState === 'reconnect_needed' ? 'fail' : 'plain'}>
                  {attachedWords[account.attachedState]}
                </Badge>
              )}
            </label>
          </li>
        ))}
      </ul>
      {view.accounts.length === 0 && (
        <p className="py-4 text-center text-ink-soft" role="status">
          {search
            ? 'No account has this in its name or handle.'
            : 'This sign-in reaches no account. Start again and allow at least one.'}
        </p>
      )}
      {failure && (
        <p role="alert" className="border-fail border-l-2 bg-fail-wash px-3 py-2">
          {failure}
        </p>
      )}
      <div className="flex justify-end pt-2">
        <Button type="submit" tone="primary" pending={pending} disabled={picked.length === 0}>
          {picked.length > 1 ? `Attach ${picked.length} accounts` : 'Attach account'}
        </Button>
      </div>
    </form>
  );
}
