'use client';

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label?: ReactNode;
  hint?: ReactNode;
  /** It stands for many, of which some are checked and some are not. */
  mixed?: boolean;
};

/** A native checkbox with our ink. Give `label`, or `aria-label` where it stands alone. */
export function Checkbox({ label, hint, mixed = false, className, ...props }: Props) {
  const ownId = useId();
  const around = useRef<HTMLSpanElement>(null);
  // There is no attribute for it.
  useEffect(() => {
    const input = around.current?.querySelector('input');
    if (input) input.indeterminate = mixed;
  }, [mixed]);
  const wiring = useFieldWiring(props);
  const id = wiring.id ?? props.id ?? ownId;
  const box = (
    <span ref={around} className="relative inline-grid size-4 shrink-0 place-items-center">
      <input
        {...props}
        {...wiring}
        id={id}
        type="checkbox"
        className={cn(
          'peer size-4 appearance-none rounded-sm border border-line-strong bg-page transition-colors',
          'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-ink-soft',
          'disabled:opacity-50 before:absolute before:-inset-2 before:content-[""]',
        )}
      />
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute hidden size-4 text-accent-ink peer-checked:block peer-indeterminate:block"
      >
        <path d={mixed ? 'M4 8h8' : 'm4 8.3 2.6 2.6L12 5.3'} fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
    </span>
  );
  if (!label) return <span className={cn('inline-flex', className)}>{box}</span>;
  return (
    <label
      htmlFor={id}
      className={cn('flex items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center', className)}
    >
      <span className="mt-0.5 inline-flex">{box}</span>
      <span>
        {label}
        {hint && <span className="block text-ink-faint text-sm">{hint}</span>}
      </span>
    </label>
  );
}
