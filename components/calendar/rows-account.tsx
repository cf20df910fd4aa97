'use client';

import { memo } from 'react';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { cn } from '@/components/ui/cn';
import { networkNames } from '@/components/ui/network-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { AccountView } from '@/lib/domain/views';
import { RowsCell } from './rows-cell';
import type { AccountRow, RowPlace } from './rows-cells';
import type { RowsDrag, RowsOver } from './use-rows-drag';

const states: Record<AccountView['state'], string | null> = {
  active: null,
  reconnect_needed: 'Needs reconnecting',
  disconnected: 'Disconnected',
};

type Props = {
  row: AccountRow;
  account: AccountView | undefined;
  index: number;
  now: string;
  /** Where the one stop for Tab is, when in this row. */
  current: RowPlace | null;
  over: RowsOver | null;
  drag: RowsDrag;
  measure(element: HTMLElement | null): void;
  onFocus(place: RowPlace): void;
  onOpen(entry: CalendarEntry): void;
  onWrite(accountId: string, wallTime: string): void;
  onMore(accountId: string, day: string): void;
};

/** One account's week. */
export const RowsAccount = memo(function RowsAccount(props: Props) {
  const { row, account, index, measure, current, over, onFocus, ...rest } = props;
  const name = account?.name ?? 'An account';
  const state = account ? states[account.state] : null;
  return (
    <tr ref={measure} data-index={index} data-account={row.accountId} aria-rowindex={index + 2}>
      <th
        scope="row"
        className="sticky left-0 z-1 border-line border-r border-b bg-paper px-2.5 py-3 text-left align-top font-normal"
      >
        <span className="flex items-start gap-3">
          {account && <AccountAvatar account={account} size={28} decorative />}
          <span className="min-w-0 max-sm:sr-only">
            <span className="block truncate font-medium">{name}</span>
            <span className={cn('block truncate text-xs', state ? 'text-fail' : 'text-ink-faint')}>
              {state ?? (account ? networkNames[account.network] : '')}
            </span>
          </span>
          {state && (
            <span aria-hidden="true" className="absolute top-2 left-8 size-2.5 rounded-full bg-fail sm:hidden" />
          )}
        </span>
      </th>
      {row.cells.map((cell, column) => (
        <RowsCell
          key={cell.day}
          {...rest}
          cell={cell}
          account={{ id: row.accountId, name, isActive: account?.state === 'active' }}
          row={index}
          column={column}
          stop={current?.column === column ? current.stop : -1}
          over={over?.column === column ? over : null}
          onFocus={(stop) => onFocus({ row: index, column, stop })}
        />
      ))}
    </tr>
  );
});
