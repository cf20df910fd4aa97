'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { useFieldWiring } from './field-context';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      {...props}
      {...useFieldWiring(props)}
      className={cn(controlClasses, 'h-9 px-3 pointer-coarse:h-11', className)}
    />
  );
}
