import type { ReactNode } from 'react';
import type { NetworkId } from '@/lib/domain/network';
import { cn } from './cn';

export const networkNames: Record<NetworkId, string> = {
  playground: 'Playground',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  tiktok_business: 'TikTok Business',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  google: 'Google Business Profile',
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  community: 'Community',
};

/** Drawn here, in one ink: a ball on a seesaw, two wings, a trunk in a bubble. */
const glyphs: Partial<Record<NetworkId, ReactNode>> = {
  playground: (
    <>
      <circle cx="11.4" cy="4.2" r="2.4" fill="currentColor" />
      <path d="M1.5 10.6 14.5 7.4" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      <path d="M8 9.6 11 14.5H5Z" fill="currentColor" />
    </>
  ),
  bluesky: (
    <path
      d="M8 7.2C7.2 5.4 4.9 2.9 3 1.8 1.6 1 .9 1.6.9 3.2c0 .9.4 4 .7 4.8.6 1.7 2 2.2 4 1.9-2.9.4-3.7 1.5-2.2 3.2 2.4 2.7 3.9.5 4.6-1.3.7 1.8 2.2 4 4.6 1.3 1.5-1.7.7-2.8-2.2-3.2 2 .3 3.4-.2 4-1.9.3-.8.7-3.9.7-4.8 0-1.6-.7-2.2-2.1-1.4-1.9 1.1-4.2 3.6-5 5.4Z"
      fill="currentColor"
    />
  ),
  mastodon: (
    <path
      fillRule="evenodd"
      d="M4.6 1.2h6.8a3.4 3.4 0 0 1 3.4 3.4v4.3c0 2-1.5 3.2-3.4 3.4-1.9.3-4.4.2-5.3-.1.1 1.1 1.7 1.5 4 1.2v1.3c-3.7.7-6.3-.4-7.2-2.7-.8-1.9-1.7-2.9-1.7-5.2V4.6a3.4 3.4 0 0 1 3.4-3.4ZM4 10h1.700V6.200c0-1.7 1.6-1.7 1.6 0v2h1.500v-2c0-1.7 1.6-1.7 1.6 0V10h1.700V5.900c0-2.7-2.7-3.2-4.1-1.3-1.4-1.9-4-1.4-4 1.300Z"
      fill="currentColor"
    />
  ),
};

const inks: Partial<Record<NetworkId, string>> = {
  playground: 'text-[oklch(55%_0.14_150)]',
  bluesky: 'text-[oklch(60%_0.18_255)]',
  mastodon: 'text-[oklch(52%_0.21_285)]',
};

type Props = {
  network: NetworkId;
  size?: number;
  /** In the network's colour (legends); else in the ink around it. */
  coloured?: boolean;
  /** Set when its name stands beside it. */
  decorative?: boolean;
  className?: string;
};

export function NetworkMark({ network, size = 14, coloured, decorative, className }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      className={cn('inline-block shrink-0', coloured && inks[network], className)}
      role="img"
      aria-label={networkNames[network]}
      aria-hidden={decorative || undefined}
    >
      {glyphs[network]}
    </svg>
  );
}
