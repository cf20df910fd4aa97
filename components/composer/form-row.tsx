'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';
import { FieldContext } from '@/components/ui/field-context';
import { FieldIssues } from './field-issues';
import { useFieldIssues } from './use-issues';

type Props = {
  label: string;
  /** The draft's field whose issues stand here; also what "go to the mistake" looks for. */
  path: string;
  /** Also the issues of what is inside the field. */
  deep?: boolean;
  /** Several controls share the label. */
  group?: boolean;
  children: ReactNode;
  className?: string;
};

/** One line of the form: its name in the margin, its control beside, its issues below. */
export function FormRow({ label, path, deep = false, group = false, children, className }: Props) {
  const id = useId();
  const issues = useFieldIssues(path, deep);
  const describedBy = issues.length ? `${id}-issues` : undefined;
  const invalid = issues.some((issue) => issue.severity === 'error');
  const labelClasses = 'pt-2 text-ink-soft text-sm sm:w-24 sm:shrink-0 pointer-coarse:sm:pt-3';
  const body = (
    <div className="grid min-w-0 flex-1 gap-2">
      {children}
      <FieldIssues id={`${id}-issues`} issues={issues} />
    </div>
  );
  const classes = cn('flex min-w-0 flex-col gap-x-4 gap-y-1 border-line border-t py-2.5 sm:flex-row', className);
  if (group) {
    return (
      <fieldset aria-labelledby={`${id}-label`} aria-describedby={describedBy} data-field={path} className={classes}>
        <span id={`${id}-label`} className={labelClasses}>
          {label}
        </span>
        {body}
      </fieldset>
    );
  }
  return (
    <FieldContext.Provider value={{ id, describedBy, invalid, required: false }}>
      <div data-field={path} className={classes}>
        <label htmlFor={id} className={labelClasses}>
          {label}
        </label>
        {body}
      </div>
    </FieldContext.Provider>
  );
}
