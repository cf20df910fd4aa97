'use client';

import { Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { EditorMedia } from '../../editor-draft';
import { useProofRoom } from '../proof-room';
import { clock } from './clock';
import { Picture } from './picture';
import { WatermarkMark } from './watermark-mark';

type Props = {
  item: EditorMedia;
  /** Width by height of the frame, to place the picture in it. */
  ratio: number;
  className?: string;
  small?: boolean;
  /** Where the network keeps its ALT badge. */
  badge?: 'left' | 'right' | 'top' | null;
  /** The length of a video stands in a corner of its own. */
  length?: boolean;
  children?: ReactNode;
};

const corners = { left: 'bottom-0.5 left-0.5', right: 'right-0.5 bottom-0.5', top: 'top-0.5 right-0.5' };
const chip = 'rounded-sm bg-[#000]/75 px-1.5 py-0.5 font-semibold text-[#fff] text-xs leading-4';

function AltText({ text, corner }: { text: string; corner: keyof typeof corners }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && (
        <span
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long description scrolls, by keyboard too
          tabIndex={0}
          className="absolute inset-0 z-10 overflow-y-auto bg-[#000]/85 p-3 pb-10 text-[#fff] text-sm"
        >
          {text}
        </span>
      )}
      <button
        type="button"
        aria-expanded={open}
        aria-label={open ? 'Hide the alt text' : 'Show the alt text'}
        onClick={() => setOpen(!open)}
        className={cn('absolute z-10 grid h-8 w-11 place-items-center', corners[corner])}
      >
        <span className={chip}>ALT</span>
      </button>
    </>
  );
}

/** What stands over a file that is no picture yet, or never will be. */
const unready = { processing: 'Being prepared', failed: 'This file could not be read' };

/** One medium in its frame: still or playing, with its alt text behind a badge and the location's watermark. */
export function MediaFrame({ item, ratio, className, small, badge = 'left', length = true, children }: Props) {
  const { watermark } = useProofRoom();
  const [playing, setPlaying] = useState(false);
  const { view, altText } = item;
  const { video } = view;
  const taken = video !== null || watermark?.position === 'bottom-right';
  return (
    <div className={cn('relative size-full overflow-hidden', className)}>
      <Picture item={item} ratio={ratio} small={small} />
      {watermark && !video && <WatermarkMark watermark={watermark} />}
      {video && playing && (
        // biome-ignore lint/a11y/useMediaCaption: this is the file of the person who looks at it, played once
        <video src={view.url} autoPlay controls playsInline className="absolute inset-0 z-10 size-full bg-[#000]" />
      )}
      {video && !playing && view.state === 'ready' && (
        <>
          <button
            type="button"
            aria-label={`Play ${view.name}`}
            onClick={() => setPlaying(true)}
            className={cn(
              'absolute inset-0 m-auto grid place-items-center rounded-full bg-[#000]/60 text-[#fff]',
              small ? 'size-9' : 'size-14',
            )}
          >
            <Play size={small ? 16 : 24} fill="currentColor" className="ml-0.5" />
          </button>
          {length && <span className={cn('absolute right-2 bottom-2', chip)}>{clock(video.durationMs)}</span>}
        </>
      )}
      {view.state !== 'ready' && (
        <span className={cn('absolute inset-x-0 bottom-0 bg-[#000]/75 px-2 py-1 text-center text-[#fff] text-xs')}>
          {unready[view.state]}
        </span>
      )}
      {altText && badge && !playing && <AltText text={altText} corner={taken && badge === 'right' ? 'left' : badge} />}
      {children}
    </div>
  );
}
