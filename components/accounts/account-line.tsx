'use client';

import { ExternalLink, MoreHorizontal, Pause as PauseIcon, Play, Plug, Unplug } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { sayPause } from '@/components/pauses/pause-words';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { networkNames } from '@/components/ui/network-mark';
import type { Pause } from '@/lib/domain/pause';
import type { AccountView } from '@/lib/domain/views';
import { accountHealth, type Health, postCount } from './account-health';
import { BudgetLine } from './budget-line';

type Props = {
  account: AccountView;
  /** Who keeps it from sending. */
  paused: Pause | null;
  /** Absent for those who may only look. */
  actions?: { onReconnect: () => void; onDisconnect: () => void; onPause: () => void; onResume: () => void };
};

const tones: Record<Health['tone'], string> = {
  done: 'text-done',
  wait: 'text-wait',
  fail: 'text-fail',
  plain: 'text-ink-soft',
};
/** A shape beside the colour: filled, half, square, open. */
const shapes: Record<Health['tone'], string> = {
  done: 'rounded-full bg-current',
  wait: 'rounded-full border-2 border-current',
  fail: 'bg-current',
  plain: 'rounded-full border border-current border-dashed',
};

/** One account: who it is, how its connection is doing, what is planned for it. */
export function AccountLine({ account, paused, actions }: Props) {
  const { timeZone } = useLocation();
  const now = useNow();
  const health = accountHealth(account, timeZone, now ?? new Date(account.createdAt));
  const waiting = account.waitingPosts ?? 0;
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-line border-t py-4 sm:grid-cols-[2.5rem_minmax(0,1.1fr)_minmax(0,1.4fr)_8.5rem] sm:items-center">
      <AccountAvatar account={account} size={40} decorative />
      <div className="min-w-0">
        <h2 className="truncate font-medium text-md">{account.name}</h2>
        <p className="truncate text-ink-faint text-sm">
          {account.handle} · {networkNames[account.network]}
          {account.provider === 'playground' && account.network !== 'playground' && ' (stand-in on Playground)'}
        </p>
      </div>
      <div className="col-span-2 col-start-2 row-start-2 min-w-0 sm:col-span-1 sm:col-start-3 sm:row-start-1">
        <p className={cn('flex items-center gap-2 font-medium', tones[health.tone])}>
          <span aria-hidden="true" className={cn('size-2 shrink-0', shapes[health.tone])} />
          {health.words}
        </p>
        {paused && account.state !== 'disconnected' && (
          <p className="mt-0.5 text-sm text-wait">
            Posting is {sayPause(paused, timeZone, now ?? new Date(paused.at))}. What is due waits.
          </p>
        )}
        {health.detail && <p className="mt-0.5 text-ink-soft text-sm">{health.detail}</p>}
        {account.budgets && account.state === 'active' && (
          <BudgetLine budgets={account.budgets} timeZone={timeZone} now={now ?? new Date(account.createdAt)} />
        )}
        {waiting > 0 && (
          <p className="mt-0.5 text-ink-faint text-sm">
            {account.state === 'disconnected'
              ? `${postCount(waiting)} planned for it ${waiting === 1 ? 'needs' : 'need'} another account.`
              : `${postCount(waiting)} planned`}
          </p>
        )}
      </div>
      <div className="col-start-3 row-start-1 flex items-center justify-end gap-1 sm:col-start-4">
        {actions && account.state !== 'active' && (
          <Button
            size="sm"
            tone={account.state === 'reconnect_needed' ? 'primary' : 'outline'}
            onClick={actions.onReconnect}
          >
            Reconnect
          </Button>
        )}
        {actions && paused && account.state === 'active' && (
          <Button size="sm" onClick={actions.onResume}>
            Resume…
          </Button>
        )}
        <Menu
          trigger={
            <IconButton label={`More about ${account.name}`}>
              <MoreHorizontal size={16} />
            </IconButton>
          }
        >
          {account.profileUrl && (
            <MenuItem asChild>
              <a href={account.profileUrl} target="_blank" rel="noreferrer">
                <ExternalLink />
                Open on {account.provider === 'playground' ? 'Playground' : networkNames[account.network]}
              </a>
            </MenuItem>
          )}
          {actions && (
            <>
              {paused ? (
                <MenuItem icon={<Play />} onSelect={actions.onResume}>
                  Resume posting…
                </MenuItem>
              ) : (
                account.state !== 'disconnected' && (
                  <MenuItem icon={<PauseIcon />} onSelect={actions.onPause}>
                    Pause posting
                  </MenuItem>
                )
              )}
              <MenuItem icon={<Plug />} onSelect={actions.onReconnect}>
                Reconnect
              </MenuItem>
              {account.state !== 'disconnected' && (
                <>
                  <MenuLine />
                  <MenuItem icon={<Unplug />} danger onSelect={actions.onDisconnect}>
                    Disconnect…
                  </MenuItem>
                </>
              )}
            </>
          )}
        </Menu>
      </div>
    </li>
  );
}
