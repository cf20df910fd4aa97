'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';
import { FieldContext } from '@/components/ui/field-context';
import { FieldIssues } from '../field-issues';
import { useFieldIssues } from '../use-issues';

type Props = {
  /** Below `details.`: `youtube.title`. */
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  required?: boolean;
  /** Half a line where there is room. */
  half?: boolean;
  children: ReactNode;
};

/** A labelled control of a network's own form, with its issues and their cures below. */
export function DetailField({ path, label, hint, aside, required = false, half, children }: Props) {
  const id = useId();
  const issues = useFieldIssues(`details.${path}`, true);
  const describedBy = [hint ? `${id}-hint` : '', issues.length ? `${id}-issues` : ''].filter(Boolean).join(' ');
  const invalid = issues.some(({ severity }) => severity === 'error');
  return (
    <div data-field={`details.${path}`} className={cn('grid content-start gap-1.5', !half && 'sm:col-span-2')}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-base">
          {label}
        </label>
        {aside && <span className="text-ink-faint text-xs tabular-nums">{aside}</span>}
      </div>
      <FieldContext.Provider value={{ id, describedBy: describedBy || undefined, invalid, required }}>
        {children}
      </FieldContext.Provider>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      )}
      <FieldIssues id={`${id}-issues`} issues={issues} />
    </div>
  );
}
