'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

type Props = Omit<ComponentProps<'input'>, 'type' | 'role' | 'checked'> & {
  checked: boolean;
  label: ReactNode;
  hint?: ReactNode;
};

/** On or off at once, without a save button. */
export function Switch({ label, hint, checked, className, ...props }: Props) {
  const id = useId();
  return (
    <label htmlFor={id} className={cn('flex items-start justify-between gap-4 pointer-coarse:min-h-11', className)}>
      <span>
        {label}
        {hint && <span className="block text-ink-faint text-sm">{hint}</span>}
      </span>
      <input
        {...props}
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        className={cn(
          'relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full border border-line-strong bg-sunk transition-colors',
          'before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-ink-faint before:transition-transform',
          'checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-accent-ink disabled:opacity-50',
        )}
      />
    </label>
  );
}
