'use client';

import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';

type Props = {
  label: ReactNode;
  /** What is good to know before writing. */
  hint?: ReactNode;
  /** A whole sentence: what is wrong and what to do. Announced when it appears. */
  error?: string | null;
  required?: boolean;
  /** At the right end of the label's line: a count, "optional". */
  aside?: ReactNode;
  className?: string;
  /** One control of components/ui; it finds its ids by itself. */
  children: ReactNode;
};

export function Field({ label, hint, error, required = false, aside, className, children }: Props) {
  const id = useId();
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-base">
          {label}
        </label>
        {aside && <span className="text-ink-faint text-xs tabular-nums">{aside}</span>}
      </div>
      <FieldContext.Provider value={{ id, describedBy, invalid: Boolean(error), required }}>
        {children}
      </FieldContext.Provider>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      )}
      <div aria-live="polite" className="contents">
        {error && (
          <p id={`${id}-error`} className="flex gap-1.5 text-fail text-sm">
            <span aria-hidden="true" className="mt-[0.45em] size-1.5 shrink-0 bg-current" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
