'use client';

import type { VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps, MouseEvent } from 'react';
import { buttonClasses } from './button-classes';
import { cn } from './cn';
import { SpinnerRing } from './spinner-ring';

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonClasses> & {
    /** Busy with what it says: keeps its width, shows the ring, ignores clicks, stays focusable. */
    pending?: boolean;
    /** Renders the one child (a Link) with the button's looks. */
    asChild?: boolean;
  };

export function Button({ tone, size, pending, asChild, className, children, onClick, type, ...rest }: ButtonProps) {
  const classes = cn(buttonClasses({ tone, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  const ignoreWhilePending = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type={type ?? 'button'}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={classes}
      onClick={ignoreWhilePending}
      {...rest}
    >
      <span className={cn('contents', pending && '*:invisible')}>
        {pending ? <span className="invisible inline-flex items-center gap-2">{children}</span> : children}
      </span>
      {pending && <SpinnerRing className="absolute" />}
    </button>
  );
}
