'use client';

import type * as z from 'zod/mini';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ActionResult } from '@/lib/domain/action-result';

type Named = { name: string };
type Props = {
  kind: string;
  placeholder: string;
  schema: z.ZodMiniType<Named, Named>;
  onCreate: (label: Named) => Promise<ActionResult<unknown>>;
};

/** One line to write a new label in. */
export function NewLabel({ kind, placeholder, schema, onCreate }: Props) {
  const { register, onSubmit, beside, above, pending, reset } = useActionForm({
    schema,
    defaultValues: { name: '' },
    send: async (label) => {
      const result = await onCreate(label);
      if (!result.ok) return result.error;
      reset();
    },
  });
  const error = beside('name') ?? above;
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="mt-4 flex items-end gap-2">
      <Field label={`New ${kind}`} error={error} className="flex-1">
        <Input {...register('name')} maxLength={60} placeholder={placeholder} autoComplete="off" />
      </Field>
      <Button type="submit" pending={pending} className={error ? 'mb-[1.65rem]' : undefined}>
        Add
      </Button>
    </form>
  );
}
