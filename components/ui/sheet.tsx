'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Named for ears always; draw your own header inside, with SheetClose where it fits. */
  title: string;
  children: ReactNode;
  /** Sets the width from 640 px up: `sm:w-[56rem]`. */
  className?: string;
  /** Return false to keep it open (text that is not kept yet). */
  mayClose?: () => boolean;
};

/** A page laid over from the right; the whole screen on a phone. */
export function Sheet({ open, onOpenChange, title, children, className, mayClose }: Props) {
  const change = (next: boolean) => {
    if (next || !mayClose || mayClose()) onOpenChange(next);
  };
  return (
    <Radix.Root open={open} onOpenChange={change}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade" />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            'fixed inset-0 z-40 flex flex-col bg-page outline-none sm:left-auto sm:w-[30rem] sm:max-w-[calc(100vw-3rem)]',
            'sm:rounded-l-lg sm:shadow-sheet data-[state=closed]:animate-slide-out data-[state=open]:animate-slide-in',
            className,
          )}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wraps the button that closes the sheet it stands in. */
export const SheetClose = Radix.Close;
