'use client';

import { Dialog as Radix } from 'radix-ui';
import { cn } from './cn';
import { keepForToasts } from './keep-for-toasts';
import { SheetContext, type SheetProps } from './sheet-context';
import { useReturnFocus } from './use-return-focus';

/** A page laid over from the right; the whole screen on a phone. Over another one the page is dark enough already. */
export function SheetBody({ open, onOpenChange, title, children, className, mayClose }: SheetProps) {
  const focus = useReturnFocus();
  const change = (next: boolean) => {
    if (next || !mayClose || mayClose()) onOpenChange(next);
  };
  return (
    <Radix.Root open={open} onOpenChange={change}>
      <Radix.Portal>
        <Radix.Overlay
          data-scrim=""
          className="fixed inset-0 z-40 bg-scrim [[data-scrim]~&]:bg-transparent data-[state=closed]:animate-fade-out data-[state=open]:animate-fade"
        />
        <Radix.Content
          {...focus}
          onInteractOutside={keepForToasts}
          aria-describedby={undefined}
          className={cn(
            'fixed inset-0 z-40 flex flex-col bg-page outline-none sm:left-auto sm:w-[30rem] sm:max-w-[calc(100vw-3rem)]',
            'sm:rounded-l-lg sm:shadow-sheet data-[state=closed]:animate-slide-out data-[state=open]:animate-slide-in',
            className,
          )}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <SheetContext.Provider value={() => change(false)}>{children}</SheetContext.Provider>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
