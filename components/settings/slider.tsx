'use client';

import type { ComponentProps } from 'react';
import { useFieldWiring } from '@/components/ui/field-context';

/** The browser's own, in our ink; named by the Field around it. */
export function Slider(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return (
    <input
      {...props}
      {...useFieldWiring(props)}
      type="range"
      className="h-8 w-full accent-accent pointer-coarse:h-11"
    />
  );
}
