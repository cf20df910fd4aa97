'use client';

import { useState } from 'react';
import type { NetworkId } from '@/lib/domain/network';
import { cn } from './cn';
import { NetworkMark, networkNames } from './network-mark';

type Props = {
  account: { name: string; handle: string; network: NetworkId; avatarUrl: string | null };
  size?: number;
  /** Set when the account's name stands beside it. */
  decorative?: boolean;
  className?: string;
};

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

/** The account's picture (or initials) with its network's mark in the corner. */
export function AccountAvatar({ account, size = 28, decorative, className }: Props) {
  const [broken, setBroken] = useState(false);
  const label = `${account.name} on ${networkNames[account.network]}`;
  const markSize = Math.max(12, Math.round(size * 0.46));
  return (
    <span
      style={{ width: size, height: size }}
      className={cn('relative inline-block shrink-0', className)}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      title={decorative ? undefined : `${label} (${account.handle})`}
    >
      {account.avatarUrl && !broken ? (
        <img
          src={account.avatarUrl}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setBroken(true)}
          className="size-full rounded-full object-cover"
        />
      ) : (
        <span
          aria-hidden="true"
          style={{ fontSize: Math.max(10, size * 0.36) }}
          className="grid size-full place-items-center rounded-full bg-ink/10 font-medium text-ink-soft leading-none"
        >
          {initialsOf(account.name)}
        </span>
      )}
      <span
        aria-hidden="true"
        style={{ width: markSize + 2, height: markSize + 2 }}
        className="-right-1 -bottom-1 absolute grid place-items-center rounded-full bg-page text-ink"
      >
        <NetworkMark network={account.network} size={markSize - 2} decorative />
      </span>
    </span>
  );
}
