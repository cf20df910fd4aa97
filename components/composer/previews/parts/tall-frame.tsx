'use client';

import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { EditorMedia } from '../../editor-draft';
import { useProofRoom } from '../proof-room';
import { Contained } from './contained';
import { MediaFrame } from './media-frame';

type Props = {
  item: EditorMedia | undefined;
  /** What to add while there is nothing. */
  missing: string;
  /** All of the picture on a dark ground, as stories and photo posts show it; a reel fills its frame. */
  whole?: boolean;
  top?: ReactNode;
  /** Words over the lower edge. */
  foot?: ReactNode;
  /** Round buttons of the app: over the picture on a phone, beside it on a desktop. */
  side?: ReactNode;
  children?: ReactNode;
};

const tall = 9 / 16;
const shade = 'pointer-events-none absolute inset-x-0 from-[#000]/75 to-transparent';

/** A whole phone screen, 9:16: stories, reels, Shorts, TikTok. */
export function TallFrame({ item, missing, whole, top, foot, side, children }: Props) {
  const { width } = useProofRoom();
  const beside = width === 'desktop' && side !== undefined;
  return (
    <div className={cn('flex items-end justify-center gap-3', width === 'desktop' && 'bg-(--pv-fill) py-5')}>
      <div
        style={{ aspectRatio: '9 / 16' }}
        className={cn(
          'relative overflow-hidden bg-[#1c1c1e] text-[#fff] [--pv-fill:#3a3a3c] [--pv-ink:#fff] [--pv-link:#fff] [--pv-soft:#e8e8e8]',
          width === 'desktop' ? 'w-[19rem] rounded-lg' : 'w-full',
        )}
      >
        {item ? (
          whole ? (
            <Contained item={item} frameRatio={tall} length={false} />
          ) : (
            <MediaFrame item={item} ratio={tall} badge={null} length={false} />
          )
        ) : (
          <p className="absolute inset-0 grid place-items-center px-10 text-center text-[#d6d6d9] text-sm">{missing}</p>
        )}
        {top && <div className={cn(shade, 'top-0 h-24 bg-linear-to-b')} />}
        {(foot || side) && <div className={cn(shade, 'bottom-0 h-64 bg-linear-to-t')} />}
        {top && <div className="absolute inset-x-0 top-0 z-10 p-3">{top}</div>}
        {foot && (
          <div className={cn('absolute bottom-0 left-0 z-10 p-3.5', side && !beside ? 'right-14' : 'right-0')}>
            {foot}
          </div>
        )}
        {side && !beside && <div className="absolute right-2 bottom-4 z-10 text-[#fff]">{side}</div>}
        {children}
      </div>
      {beside && <div className="pb-2 text-(--pv-ink) [--pv-fill:var(--pv-line)]">{side}</div>}
    </div>
  );
}
