'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cn } from '@/components/ui/cn';

/** Which of so many pages is open; stays in range when some are taken away. */
export function usePages(count: number) {
  const [at, setAt] = useState(0);
  return { page: Math.min(at, Math.max(0, count - 1)), turnTo: setAt };
}

type ArrowsProps = { page: number; count: number; turnTo: (page: number) => void; what?: string; className?: string };

/** Buttons at both sides of what is leafed through. */
export function Arrows({ page, count, turnTo, what = 'picture', className }: ArrowsProps) {
  const look = cn(
    'absolute top-(--arrows,50%) z-20 grid size-8 -translate-y-1/2 place-items-center rounded-full bg-[#fff]/90 text-[#111] shadow-sm',
    className,
  );
  return (
    <>
      {page > 0 && (
        <button
          type="button"
          aria-label={`Previous ${what}`}
          onClick={() => turnTo(page - 1)}
          className={cn(look, 'left-2')}
        >
          <ChevronLeft size={18} />
        </button>
      )}
      {page < count - 1 && (
        <button
          type="button"
          aria-label={`Next ${what}`}
          onClick={() => turnTo(page + 1)}
          className={cn(look, 'right-2')}
        >
          <ChevronRight size={18} />
        </button>
      )}
    </>
  );
}

export function Dots({ page, count, className }: { page: number; count: number; className?: string }) {
  return (
    <span aria-hidden="true" className={cn('flex items-center justify-center gap-1', className)}>
      {Array.from({ length: count }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
          key={index}
          className={cn('size-1.5 rounded-full bg-current', index === page ? 'opacity-100' : 'opacity-35')}
        />
      ))}
    </span>
  );
}

type CarouselProps = ArrowsProps & { ratio: number; children: ReactNode; frameClass?: string };

/** One page of several in a frame, with its arrows. */
export function Carousel({ ratio, children, frameClass, ...arrows }: CarouselProps) {
  const { page, count, what = 'picture' } = arrows;
  return (
    <figure
      aria-label={count > 1 ? `${what[0]?.toUpperCase()}${what.slice(1)} ${page + 1} of ${count}` : 'Media'}
      style={{ aspectRatio: ratio }}
      className={cn('relative overflow-hidden', frameClass)}
    >
      {children}
      {count > 1 && <Arrows {...arrows} />}
    </figure>
  );
}
