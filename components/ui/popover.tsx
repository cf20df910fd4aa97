'use client';

import { Slot } from 'radix-ui';
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cn } from './cn';
import { floatClasses } from './float-classes';
import type { Align, Side } from './place';
import { useDismiss } from './use-dismiss';
import { useFloating } from './use-floating';

type Props = {
  trigger: ReactElement;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: Align;
  side?: Side;
  /** Named for ears when there is no visible heading. */
  label?: string;
  className?: string;
};

const focusable = 'input:not(:disabled), button:not(:disabled), select, textarea, a[href], [tabindex="0"]';

/** A small page beside its button; `w-(--anchor-width)` makes it as wide as that. */
export function Popover({
  trigger,
  children,
  open: asked,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  label,
  className,
}: Props) {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const float = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(false);
  const open = asked ?? own;
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  useFloating(anchor, float, { open, side, align });
  useDismiss(open, anchor, float, (why) => {
    if (why === 'escape') anchor.current?.focus();
    change(false);
  });
  useEffect(() => {
    if (!open) return;
    const opener = anchor.current;
    const element = float.current;
    (element?.querySelector<HTMLElement>(focusable) ?? element)?.focus();
    return () => {
      // Closed from inside: its focus must not fall to the top of the page.
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [open]);
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => change(!open)}
      >
        {trigger}
      </Slot.Root>
      {open && (
        <div
          ref={float}
          id={id}
          popover="manual"
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          data-dismissable=""
          className={cn(floatClasses, 'w-72 max-w-[calc(100vw-1rem)] p-4', className)}
        >
          {children}
        </div>
      )}
    </>
  );
}
