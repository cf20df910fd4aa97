'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Children, type ReactNode, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';

type Props = { label: string; children: ReactNode };

/** One after the other, by swipe, wheel, arrow key or button; says which of how many. */
export function LeafThrough({ label, children }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const leaves = Children.toArray(children);
  const go = (to: number) => {
    const { current } = strip;
    current?.scrollTo({ left: to * current.clientWidth, behavior: 'smooth' });
  };
  const onScroll = () => {
    const { current } = strip;
    if (current) setAt(Math.round(current.scrollLeft / Math.max(current.clientWidth, 1)));
  };
  return (
    <section aria-label={label} className="relative">
      <div
        ref={strip}
        onScroll={onScroll}
        className="flex snap-x snap-mandatory overflow-x-auto rounded-lg bg-sunk [scrollbar-width:none]"
      >
        {leaves.map((leaf, index) => (
          <div key={index.toString()} className="grid w-full shrink-0 snap-center place-items-center">
            {leaf}
          </div>
        ))}
      </div>
      <div className="mt-1.5 flex items-center justify-center gap-2 text-ink-soft text-sm tabular-nums">
        <IconButton label="Previous" disabled={at === 0} onClick={() => go(at - 1)}>
          <ChevronLeft size={16} />
        </IconButton>
        <span aria-live="polite">
          {at + 1} of {leaves.length}
        </span>
        <IconButton label="Next" disabled={at >= leaves.length - 1} onClick={() => go(at + 1)}>
          <ChevronRight size={16} />
        </IconButton>
      </div>
    </section>
  );
}
