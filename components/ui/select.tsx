'use client';

import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { useFieldWiring } from './field-context';

type Option = { value: string; label: string; disabled?: boolean };
type Props = ComponentProps<'select'> & { options?: Option[] };

/** The system's own list (right on every phone) in our frame. For more than about 12 choices use Combobox. */
export function Select({ className, options, children, ...props }: Props) {
  return (
    <span className={cn('relative block', className)}>
      <select
        {...props}
        {...useFieldWiring(props)}
        className={cn(controlClasses, 'h-9 appearance-none pr-8 pl-3 pointer-coarse:h-11')}
      >
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronsUpDown
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
