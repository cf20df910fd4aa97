'use client';

import type { KeyboardEvent } from 'react';
import { type Box, moveBox, type Size } from './crop-geometry';
import { CropHandle } from './crop-handle';
import { arrowStep, useDrag } from './use-drag';

type Props = { box: Box; size: Size; ratio: number | null; onChange: (box: Box) => void };

const thirds = 'pointer-events-none absolute bg-[oklch(100%_0_0/0.45)]';

/** What stays of the picture: moved by its middle, sized by its edges and corners, with hand, finger or arrow keys. */
export function CropFrame({ box, size, ratio, onChange }: Props) {
  const drag = useDrag(
    () => box,
    (start, dx, dy) => onChange(moveBox(start, dx, dy)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    onChange(moveBox(box, step.dx, step.dy));
  };
  const place = {
    left: `${box.x * 100}%`,
    top: `${box.y * 100}%`,
    width: `${box.width * 100}%`,
    height: `${box.height * 100}%`,
  };
  return (
    <>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
        <div style={place} className="absolute shadow-[0_0_0_200vmax_oklch(15%_0.01_265/0.62)]">
          <span className={`${thirds} inset-y-0 left-1/3 w-px`} />
          <span className={`${thirds} inset-y-0 left-2/3 w-px`} />
          <span className={`${thirds} inset-x-0 top-1/3 h-px`} />
          <span className={`${thirds} inset-x-0 top-2/3 h-px`} />
        </div>
      </div>
      <div style={place} className="absolute">
        <button
          type="button"
          aria-label="Move the crop with the arrow keys"
          aria-describedby="crop-words"
          onKeyDown={onKeyDown}
          {...drag}
          className="absolute inset-0 cursor-move! touch-none rounded-none border border-[white] shadow-[0_0_0_1px_oklch(15%_0.01_265/0.5)] focus-visible:rounded-none"
        />
        {(['nw', 'ne', 'sw', 'se', 'n', 's', 'w', 'e'] as const).map((handle) => (
          <CropHandle key={handle} handle={handle} box={box} size={size} ratio={ratio} onChange={onChange} />
        ))}
      </div>
    </>
  );
}
