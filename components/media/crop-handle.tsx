'use client';

import type { KeyboardEvent } from 'react';
import { cn } from '@/components/ui/cn';
import { type Box, type Handle, resizeBox, type Size } from './crop-geometry';
import { arrowStep, useDrag } from './use-drag';

type Props = { handle: Handle; box: Box; size: Size; ratio: number | null; onChange: (box: Box) => void };

const looks: Record<Handle, string> = {
  n: '-top-4 left-1/2 -translate-x-1/2 cursor-ns-resize!',
  s: '-bottom-4 left-1/2 -translate-x-1/2 cursor-ns-resize!',
  w: '-left-4 top-1/2 -translate-y-1/2 cursor-ew-resize!',
  e: '-right-4 top-1/2 -translate-y-1/2 cursor-ew-resize!',
  nw: '-top-4 -left-4 cursor-nwse-resize!',
  ne: '-top-4 -right-4 cursor-nesw-resize!',
  sw: '-bottom-4 -left-4 cursor-nesw-resize!',
  se: '-right-4 -bottom-4 cursor-nwse-resize!',
};
const edges = {
  n: { name: 'Top edge', at: (box: Box) => box.y },
  s: { name: 'Bottom edge', at: (box: Box) => box.y + box.height },
  w: { name: 'Left edge', at: (box: Box) => box.x },
  e: { name: 'Right edge', at: (box: Box) => box.x + box.width },
} as const;
const isEdge = (handle: Handle): handle is keyof typeof edges => handle in edges;

/** One handle. The four edges are sliders for keys and ears; the corners are for hand and finger only. */
export function CropHandle({ handle, box, size, ratio, onChange }: Props) {
  const drag = useDrag(
    () => box,
    (start, dx, dy) => onChange(resizeBox(start, handle, { dx, dy }, size, ratio)),
  );
  const classes = cn('group/handle absolute grid size-8 touch-none place-items-center outline-none!', looks[handle]);
  if (!isEdge(handle)) {
    return (
      <span {...drag} aria-hidden="true" className={classes}>
        <span className="size-3.5 rounded-full bg-[white] shadow-[0_0_0_1px_oklch(15%_0.01_265/0.5)]" />
      </span>
    );
  }
  const { name, at } = edges[handle];
  const percent = Math.round(at(box) * 100);
  const upright = handle === 'n' || handle === 's';
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(resizeBox(box, handle, step, size, ratio));
  };
  return (
    <span
      {...drag}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} % from the ${upright ? 'top' : 'left'}`}
      onKeyDown={onKeyDown}
      className={classes}
    >
      <span
        className={cn(
          'rounded-full bg-[white] shadow-[0_0_0_1px_oklch(15%_0.01_265/0.5)] group-focus-visible/handle:bg-accent group-focus-visible/handle:outline-2 group-focus-visible/handle:outline-[white]',
          upright ? 'h-1.5 w-7' : 'h-7 w-1.5',
        )}
      />
    </span>
  );
}
