'use client';

import { type RefObject, useLayoutEffect } from 'react';
import { type Align, place, type Side } from './place';

type Options = { open: boolean; side: Side; align: Align };

/**
 * Shows `float` in the browser's top layer beside `anchor` and keeps it there. The top layer lies over every dialog and
 * is cut by no edge, so the element can stay where it belongs in the page: inside its landmark, after its button.
 */
export function useFloating(
  anchor: RefObject<HTMLElement | null>,
  float: RefObject<HTMLElement | null>,
  { open, side, align }: Options,
) {
  useLayoutEffect(() => {
    const element = float.current;
    const beside = anchor.current;
    if (!open || !element || !beside) return;
    const stand = () => {
      const box = beside.getBoundingClientRect();
      element.style.setProperty('--anchor-width', `${box.width}px`);
      element.style.maxHeight = '';
      const own = { width: element.offsetWidth, height: element.offsetHeight };
      const at = place(box, own, { width: window.innerWidth, height: window.innerHeight }, { side, align });
      Object.assign(element.style, { left: `${at.left}px`, top: `${at.top}px`, maxHeight: `${at.maxHeight}px` });
    };
    element.showPopover();
    stand();
    const resized = new ResizeObserver(stand);
    resized.observe(element);
    resized.observe(beside);
    const scrolled = (event: Event) => {
      if (!(event.target instanceof Node) || !element.contains(event.target)) stand();
    };
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    window.addEventListener('resize', stand);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', scrolled, { capture: true });
      window.removeEventListener('resize', stand);
    };
  }, [open, side, align, anchor, float]);
}
