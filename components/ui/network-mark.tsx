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

/** Drawn here, in one ink: a ball on a seesaw, a letter in a disc, a lens, a loop of one stroke, a note, a shop front… */
const glyphs: Record<NetworkId, ReactNode> = {
  playground: (
    <>
      <circle cx="11.4" cy="4.2" r="2.4" fill="currentColor" />
      <path d="M1.5 10.6 14.5 7.4" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      <path d="M8 9.6 11 14.5H5Z" fill="currentColor" />
    </>
  ),
  facebook: (
    <path
      fillRule="evenodd"
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM6.9 14.8h2.3V9.7h1.8l.3-2.2H9.2V6.2c0-.7.3-1.2 1.2-1.2h.9V3.1c-.3 0-.8-.1-1.4-.1-1.8 0-3 1-3 2.9v1.6H5v2.2h1.9Z"
      fill="currentColor"
    />
  ),
  instagram: (
    <>
      <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="3.8" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8" cy="8" r="2.9" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="11.6" cy="4.4" r="1" fill="currentColor" />
    </>
  ),
  threads: (
    <path
      d="M13 5.5C12.3 3.1 10.5 1.8 8 1.8 4.6 1.8 2.8 4 2.8 8s1.8 6.2 5.2 6.2c2.6 0 4.5-1.4 4.5-3.5 0-2.2-1.9-3.2-4-3.2-1.8 0-3 .8-3 2.1 0 1.2 1 1.9 2.2 1.9 1.8 0 2.8-1.3 2.8-3.6 0-2.1-1-3.1-2.5-3.1-1.1 0-1.9.4-2.3 1.2"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  ),
  linkedin: (
    <path
      fillRule="evenodd"
      d="M3.2 1.2h9.6a2 2 0 0 1 2 2v9.6a2 2 0 0 1-2 2H3.2a2 2 0 0 1-2-2V3.2a2 2 0 0 1 2-2ZM3.8 6.6v5.7h1.9V6.6ZM4.750 3.5a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2ZM6.9 6.6v5.7h1.9V9.4c0-.9.4-1.3 1-1.3s.9.4.9 1.3v2.9h1.9V8.9c0-1.7-.9-2.5-2.1-2.5-.8 0-1.4.4-1.7 1v-.8Z"
      fill="currentColor"
    />
  ),
  tiktok: (
    <>
      <path d="M9.3 1.5v9a3.1 3.1 0 1 1-3.1-3.1" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
      <path d="M9.3 1.7c.2 2.3 1.7 3.8 4 4" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  tiktok_business: (
    <>
      <g transform="translate(-1.5 0)">
        <path d="M9.3 1.5v9a3.1 3.1 0 1 1-3.1-3.1" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
        <path d="M9.3 1.7c.2 2.3 1.7 3.8 4 4" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
      </g>
      <path fillRule="evenodd" d="M10 10.5h5.2v4.3H10Zm1.6-1.4h2v1.4h-2Z" fill="currentColor" />
    </>
  ),
  youtube: (
    <path
      fillRule="evenodd"
      d="M4.3 2.8h7.4c2 0 3.1 1.1 3.1 3.1v4.2c0 2-1.1 3.1-3.1 3.1H4.3c-2 0-3.1-1.1-3.1-3.1V5.9c0-2 1.1-3.1 3.1-3.1ZM6.5 5.5v5L10.8 8Z"
      fill="currentColor"
    />
  ),
  pinterest: (
    <path
      fillRule="evenodd"
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8.2 3.4c-2.3 0-3.8 1.5-3.8 3.5 0 1.1.5 2 1.3 2.4l.5-1c-.4-.3-.5-.8-.5-1.3 0-1.4 1-2.4 2.4-2.4 1.3 0 2.1.8 2.1 2 0 1.5-.7 2.6-1.7 2.6-.6 0-1-.5-.8-1.1l.5-1.7H6.9L5.6 12l1.3.5.9-2.5c.3.3.8.5 1.2.5 1.7 0 2.8-1.6 2.8-3.8 0-1.9-1.4-3.3-3.6-3.3Z"
      fill="currentColor"
    />
  ),
  google: (
    <>
      <path
        d="M2.9 1.5h10.2l1.7 4.2a2 2 0 0 1-3.4 1.4 2.3 2.3 0 0 1-3.4 0 2.3 2.3 0 0 1-3.4 0 2 2 0 0 1-3.4-1.4Z"
        fill="currentColor"
      />
      <path fillRule="evenodd" d="M2.4 8.9h11.2v5.6H2.4Zm6.8 1.5v4.1h2.2v-4.1Z" fill="currentColor" />
    </>
  ),
  x: (
    <>
      <path d="M1.6 1.6h3.9l8.9 12.8h-3.9Z" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
      <path d="M13.7 1.6 9.1 6.7M6.7 9.3 2.2 14.4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
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
      d="M4.6 1.2h6.8a3.4 3.4 0 0 1 3.4 3.4v4.3c0 2-1.5 3.2-3.4 3.4-1.9.3-4.4.2-5.3-.1.1 1.1 1.7 1.5 4 1.2v1.3c-3.7.7-6.3-.4-7.2-2.7-.8-1.9-1.7-2.9-1.7-5.2V4.6a3.4 3.4 0 0 1 3.4-3.4ZM4 10h1.7V6.2c0-1.7 1.6-1.7 1.6 0v2h1.5v-2c0-1.7 1.6-1.7 1.6 0V10h1.7V5.9c0-2.7-2.7-3.2-4.1-1.3-1.4-1.9-4-1.4-4 1.3Z"
      fill="currentColor"
    />
  ),
  community: (
    <>
      <circle cx="8" cy="4.3" r="2.4" fill="currentColor" />
      <circle cx="2.9" cy="6.7" r="1.6" fill="currentColor" />
      <circle cx="13.1" cy="6.7" r="1.6" fill="currentColor" />
      <path d="M3.9 13.8c0-3.2 1.7-5.2 4.1-5.2s4.1 2 4.1 5.2Z" fill="currentColor" />
      <path
        d="M.6 13c0-2 .8-3.5 2.2-3.5M15.4 13c0-2-.8-3.5-2.2-3.5"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
};

/** Near each network's own colour, dark enough to be seen on paper. */
const inks: Record<NetworkId, string> = {
  playground: 'text-[oklch(55%_0.14_150)]',
  facebook: 'text-[oklch(55%_0.19_260)]',
  instagram: 'text-[oklch(57%_0.2_0)]',
  threads: 'text-ink',
  linkedin: 'text-[oklch(52%_0.14_250)]',
  tiktok: 'text-[oklch(56%_0.2_15)]',
  tiktok_business: 'text-[oklch(56%_0.2_15)]',
  youtube: 'text-[oklch(57%_0.22_28)]',
  pinterest: 'text-[oklch(53%_0.21_24)]',
  google: 'text-[oklch(57%_0.17_258)]',
  x: 'text-ink',
  bluesky: 'text-[oklch(60%_0.18_255)]',
  mastodon: 'text-[oklch(52%_0.21_285)]',
  community: 'text-[oklch(55%_0.16_265)]',
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
