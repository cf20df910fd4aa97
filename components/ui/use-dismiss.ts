'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Closes what floats on Escape, on a press elsewhere and when the focus moves elsewhere. `why` says which. */
export function useDismiss(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  float: RefObject<HTMLElement | null>,
  onDismiss: (why: 'escape' | 'elsewhere') => void,
) {
  const latest = useRef(onDismiss);
  latest.current = onDismiss;
  useEffect(() => {
    if (!open) return;
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (float.current?.contains(target) || anchor.current?.contains(target));
    const onKeyDown = (event: KeyboardEvent) => {
      // The innermost one closes alone: what it floats in, and the dialog around that, must not hear of it.
      const within = float.current?.querySelector(':popover-open[data-dismissable]');
      if (event.key !== 'Escape' || within) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current('escape');
    };
    const elsewhere = (event: Event) => {
      // What was focused inside has gone: a dialog around takes the focus, nobody moved it away.
      const fallen = event.type === 'focusin' && event.target instanceof Node && event.target.contains(float.current);
      if (!inside(event.target) && !fallen) latest.current('elsewhere');
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', elsewhere, { capture: true });
    window.addEventListener('focusin', elsewhere);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', elsewhere, { capture: true });
      window.removeEventListener('focusin', elsewhere);
    };
  }, [open, anchor, float]);
}
