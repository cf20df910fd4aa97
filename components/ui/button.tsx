'use client';

import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps, MouseEvent } from 'react';
import { cn } from './cn';
import { SpinnerRing } from './spinner-ring';

export const buttonClasses = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded font-medium ' +
    'transition-colors [&_svg]:shrink-0 aria-disabled:cursor-default aria-disabled:opacity-55 disabled:opacity-55 ' +
    'pointer-coarse:min-h-11',
  {
    variants: {
      tone: {
        primary: 'bg-accent text-accent-ink hover:bg-accent-strong',
        outline: 'border border-line-strong/55 bg-page text-ink hover:border-line-strong hover:bg-sunk',
        plain: 'text-ink-soft hover:bg-ink/6 hover:text-ink',
        danger: 'border border-fail/45 bg-page text-fail hover:border-fail hover:bg-fail-wash',
        link: 'h-auto! p-0! text-accent underline-offset-3 hover:underline pointer-coarse:min-h-8',
      },
      size: { sm: 'h-8 px-2.5 text-sm', md: 'h-9 px-3.5 text-base', lg: 'h-11 px-5 text-md' },
    },
    defaultVariants: { tone: 'outline', size: 'md' },
  },
);

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonClasses> & {
    /** Busy with what it says: keeps its width, shows the ring, ignores clicks, stays focusable. */
    pending?: boolean;
    /** Renders the one child (a Link) with the button's looks. */
    asChild?: boolean;
  };

export function Button({ tone, size, pending, asChild, className, children, onClick, type, ...rest }: ButtonProps) {
  const classes = cn(buttonClasses({ tone, size }), className);
  if (asChild) return <Slot.Root className={classes}>{children}</Slot.Root>;
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
