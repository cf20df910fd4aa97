'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { useFieldWiring } from './field-context';

/** Grows with what is written in it. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...props}
      {...useFieldWiring(props)}
      className={cn(controlClasses, 'field-sizing-content min-h-20 px-3 py-2', className)}
    />
  );
}
