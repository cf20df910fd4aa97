'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { cn } from './cn';
import type { DialogProps } from './dialog-props';
import { keepForToasts } from './keep-for-toasts';
import { useReturnFocus } from './use-return-focus';

/** A question in the middle of the screen; on a phone it comes from below. */
export function DialogBody({ open, onOpenChange, title, description, children, footer, className }: DialogProps) {
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade" />
        <Radix.Content
          {...focus}
          onInteractOutside={keepForToasts}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-lg bg-page shadow-float outline-none',
            'sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:left-1/2 sm:max-h-[76vh] sm:w-[30rem] sm:-translate-x-1/2 sm:rounded-lg',
            'data-[state=open]:animate-rise data-[state=closed]:animate-fade-out',
            className,
          )}
        >
          <div className="px-6 pt-5 pr-14 pb-4">
            <Radix.Title className="font-display text-lg">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-1 text-ink-soft text-base">{description}</Radix.Description>
            )}
          </div>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-6">{children}</div>}
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-6 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
          {/* Last, so that the first thing focused is the dialog's own field or button. */}
          <Radix.Close
            aria-label="Close"
            className="absolute top-4 right-4 grid size-8 place-items-center rounded text-ink-soft hover:bg-ink/6 hover:text-ink pointer-coarse:size-11"
          >
            <X size={16} aria-hidden="true" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
