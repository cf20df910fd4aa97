'use client';

import type { KeyboardEvent, MouseEvent } from 'react';
import type { Point } from './crop-geometry';
import { arrowStep, useDrag } from './use-drag';

const within = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 1000) / 1000;

type Props = { point: Point; onChange: (point: Point) => void };

/** The point every crop keeps in sight: press the picture, drag the ring, or move it with the arrow keys. */
export function FocalDot({ point, onChange }: Props) {
  const drag = useDrag(
    () => point,
    (start, dx, dy) => onChange({ x: within(start.x + dx), y: within(start.y + dy) }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    onChange({ x: within(point.x + step.dx), y: within(point.y + step.dy) });
  };
  const jump = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChange({ x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the ring above does the same by keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the ring above does the same by keys */}
      <div className="absolute inset-0 cursor-crosshair" onClick={jump} />
      <button
        type="button"
        aria-label={`Focal point, ${Math.round(point.x * 100)} % from the left, ${Math.round(point.y * 100)} % from the top. Move it with the arrow keys`}
        onKeyDown={onKeyDown}
        {...drag}
        style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
        className="absolute grid size-11 -translate-x-1/2 -translate-y-1/2 cursor-move! touch-none place-items-center rounded-full focus-visible:rounded-full"
      >
        <span className="grid size-8 place-items-center rounded-full border-2 border-[white] bg-[oklch(15%_0.01_265/0.25)] shadow-[0_0_0_1px_oklch(15%_0.01_265/0.6)]">
          <span className="size-1.5 rounded-full bg-[white] shadow-[0_0_0_1px_oklch(15%_0.01_265/0.6)]" />
        </span>
      </button>
    </>
  );
}
