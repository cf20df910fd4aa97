'use client';

import type { ComponentProps } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { Tooltip } from './tooltip';

type Props = Omit<ComponentProps<typeof Button>, 'aria-label' | 'children'> & {
  /** Its name, for ears and on hover. */
  label: string;
  children: React.ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

/** A square button that holds one 16-px icon. */
export function IconButton({ label, side, tone = 'plain', size = 'sm', className, children, ...rest }: Props) {
  return (
    <Tooltip label={label} side={side}>
      <Button
        aria-label={label}
        tone={tone}
        size={size}
        className={cn('aspect-square px-0 pointer-coarse:min-w-11', className)}
        {...rest}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
