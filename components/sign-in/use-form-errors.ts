'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { ActionError } from '@/lib/domain/action-result';
import { DomainError } from '@/lib/domain/error';

/** Sorts a failure over a form: words beside the fields, the rest above; and puts the cursor into the first wrong field. */
export function useFormErrors(paths: readonly string[]) {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ActionError | null>(null);
  // Only what was just shown moves the cursor; words taken away by typing do not.
  const [shownAt, setShownAt] = useState(0);
  useLayoutEffect(() => {
    if (shownAt) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [shownAt]);
  const show = (next: ActionError | null) => {
    setError(next);
    setShownAt((count) => count + 1);
  };
  const beside = (path: string) => error?.issues?.find((issue) => issue.path === path)?.message ?? null;
  const placed = error?.issues?.every((issue) => paths.includes(issue.path)) ?? false;
  return {
    form,
    beside,
    above: error && !placed ? error.message : null,
    show,
    /** Takes the words beside a field away as soon as somebody works on it. */
    forget: (path: string) =>
      setError((shown) =>
        shown?.issues ? { ...shown, issues: shown.issues.filter((issue) => issue.path !== path) } : shown,
      ),
    /** Runs a check that throws a DomainError; answers its value, or shows the error and answers null. */
    check<T>(work: () => T): T | null {
      try {
        const value = work();
        setError(null);
        return value;
      } catch (thrown) {
        if (!(thrown instanceof DomainError)) throw thrown;
        show({ code: thrown.code, message: thrown.message, ...thrown.detail });
        return null;
      }
    },
  };
}
