'use client';

import { type PointerEvent, useRef } from 'react';

type Drag<Start> = { pointer: number; x: number; y: number; width: number; height: number; start: Start };

/**
 * Follows one finger or the mouse over the stage (`[data-stage]` around the element): tells how far it has come since
 * it was put down, in shares of the stage, with what `begin` kept from then.
 */
export function useDrag<Start>(begin: () => Start, onMove: (start: Start, dx: number, dy: number) => void) {
  const drag = useRef<Drag<Start> | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const stage = event.currentTarget.closest('[data-stage]');
      if (event.button !== 0 || !stage) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const { width, height } = stage.getBoundingClientRect();
      drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, width, height, start: begin() };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = drag.current;
      if (from?.pointer !== event.pointerId) return;
      onMove(from.start, (event.clientX - from.x) / from.width, (event.clientY - from.y) / from.height);
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}

/** How far an arrow key goes, in shares: one hundredth, five with Shift. Null for other keys. */
export function arrowStep(event: { key: string; shiftKey: boolean }): { dx: number; dy: number } | null {
  const step = event.shiftKey ? 0.05 : 0.01;
  if (event.key === 'ArrowLeft') return { dx: -step, dy: 0 };
  if (event.key === 'ArrowRight') return { dx: step, dy: 0 };
  if (event.key === 'ArrowUp') return { dx: 0, dy: -step };
  return event.key === 'ArrowDown' ? { dx: 0, dy: step } : null;
}
