'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useCallback } from 'react';
import { type DefaultValues, type FieldError, type FieldPath, type FieldValues, get, useForm } from 'react-hook-form';
import type * as z from 'zod/mini';
import type { ActionError } from '@/lib/domain/action-result';

type Options<In extends FieldValues, Out> = {
  /** The one judge: what it refuses stands beside the fields and is not sent. Without one the fields' own rules judge. */
  schema?: z.ZodMiniType<Out, In>;
  /** Leave out what a text field starts empty with: what was typed before the script came stays then. */
  defaultValues?: DefaultValues<In>;
  /** Answers what went wrong, or nothing. */
  send: (input: Out) => Promise<ActionError | null | undefined>;
};

/** A form and its action: refusals of the schema and of the server go to their fields, the first takes the cursor. */
export function useActionForm<In extends FieldValues, Out>({ schema, defaultValues, send }: Options<In, Out>) {
  const form = useForm<In, unknown, Out>({ resolver: schema && zodResolver(schema), defaultValues });
  const { getValues, setError } = form;
  const { errors, isSubmitting } = form.formState;

  /** Issues without a field on this form become the words above it. */
  const show = useCallback(
    ({ message, issues = [] }: ActionError) => {
      const placed = issues.filter(({ path }) => getValues(path as FieldPath<In>) !== undefined);
      placed.forEach((issue, index) => {
        setError(issue.path as FieldPath<In>, { message: issue.message }, { shouldFocus: index === 0 });
      });
      if (placed.length === 0 || placed.length < issues.length) setError('root', { message });
    },
    [getValues, setError],
  );
  const submit = form.handleSubmit(async (input) => {
    const error = await send(input);
    if (error) show(error);
  });
  return {
    ...form,
    show,
    pending: isSubmitting,
    above: errors.root?.message ?? null,
    beside: (path: FieldPath<In>) => (get(errors, path) as FieldError | undefined)?.message ?? null,
    onSubmit: (event: FormEvent) => (isSubmitting ? event.preventDefault() : void submit(event)),
  };
}
