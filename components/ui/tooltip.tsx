'use client';

import { Slot } from 'radix-ui';
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Side } from './place';
import { useFloating } from './use-floating';

type Props = { label: ReactNode; side?: Side; children: ReactElement };

/** Words on hover and on keyboard focus for one focusable child. Never the only place where something is said. */
export function Tooltip({ label, side = 'top', children }: Props) {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const float = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);
  useFloating(anchor, float, { open, side, align: 'center' });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open]);

  const show = (after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), after);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  // Not during the blur: a dialog around that sees a part go while nothing is focused takes the focus for itself.
  const hideSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(false));
  };
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-describedby={open ? id : undefined}
        onPointerEnter={(event: React.PointerEvent) => event.pointerType === 'mouse' && show(400)}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={(event: React.FocusEvent) => event.target.matches(':focus-visible') && show(0)}
        onBlur={hideSoon}
      >
        {children}
      </Slot.Root>
      {open && (
        <span
          ref={float}
          id={id}
          popover="manual"
          role="tooltip"
          className="pointer-events-none fixed inset-auto m-0 max-w-72 animate-fade overflow-visible rounded border-0 bg-ink px-2 py-1 font-normal text-paper text-xs"
        >
          {label}
        </span>
      )}
    </>
  );
}
