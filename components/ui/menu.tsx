'use client';

import { Slot } from 'radix-ui';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { cn } from './cn';
import { floatClasses } from './float-classes';
import { MenuContext } from './menu-context';
import { focusFirstItem, moveInMenu } from './menu-keys';
import type { Align, Side } from './place';
import { useDismiss } from './use-dismiss';
import { useFloating } from './use-floating';

export { MenuChoice, MenuHeading, MenuItem, MenuLine } from './menu-parts';

type Props = {
  trigger: ReactElement;
  children: ReactNode;
  align?: Align;
  side?: Side;
  /** Was pressed before it came. */
  openAtOnce?: boolean;
  className?: string;
};

/** Things to do, from one button. */
export function Menu({ trigger, children, align = 'end', side = 'bottom', openAtOnce = false, className }: Props) {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const float = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const [open, setOpen] = useState(openAtOnce);
  const close = useCallback(() => {
    setOpen(false);
    anchor.current?.focus();
  }, []);
  useFloating(anchor, float, { open, side, align });
  useDismiss(open, anchor, float, (why) => (why === 'escape' ? close() : setOpen(false)));
  // By keyboard the first item is chosen at once; by hand none is, until the hand moves there.
  useEffect(() => {
    if (!open || !float.current) return;
    if (byKeyboard.current) focusFirstItem(float.current);
    else float.current.focus();
  }, [open]);

  const onTriggerKey = (event: KeyboardEvent) => {
    byKeyboard.current = true;
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setOpen(true);
  };
  const onMenuKey = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.key === 'Tab') close();
    else moveInMenu(event);
  };
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerDown={() => {
          byKeyboard.current = false;
        }}
        onKeyDown={onTriggerKey}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Slot.Root>
      {open && (
        <MenuContext.Provider value={close}>
          <div
            ref={float}
            id={id}
            popover="manual"
            role="menu"
            aria-label={anchor.current?.getAttribute('aria-label') ?? anchor.current?.textContent ?? undefined}
            tabIndex={-1}
            data-dismissable=""
            onKeyDown={onMenuKey}
            className={cn(floatClasses, 'min-w-48 p-1', className)}
          >
            {children}
          </div>
        </MenuContext.Provider>
      )}
    </>
  );
}
