'use client';

import { Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { updateCustomValues } from '@/lib/actions/locations';
import { maxCustomValues, ownName, UpdateCustomValues } from '@/lib/domain/location-settings';

const rowsOf = (values: Record<string, string>) =>
  Object.entries(values)
    .filter(([name]) => name !== ownName)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => ({ name, value }));

type Props = { values: Record<string, string>; mayEdit: boolean };

/** Names and what they become; a list to read for those who do not manage the location. */
export function CustomValues({ values, mayEdit }: Props) {
  const { run } = useAction(updateCustomValues, { errors: 'silent', topics: ['labels', 'posts'] });
  const { register, control, onSubmit, beside, above, pending, formState, reset } = useActionForm({
    schema: UpdateCustomValues,
    defaultValues: { values: rowsOf(values) },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      reset({ values: rowsOf(result.data.customValues) });
      toast.done('Saved.');
    },
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'values' });
  if (!mayEdit) {
    return (
      <dl className="grid max-w-2xl grid-cols-[minmax(0,14rem)_1fr] gap-x-4 gap-y-2.5">
        {Object.entries(values).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="truncate font-mono text-ink-faint text-sm">{`{{${name}}}`}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid max-w-2xl gap-4">
      <p className="text-ink-soft">
        <code className="font-mono text-sm">{`{{${ownName}}}`}</code> is always there: {values[ownName]}
      </p>
      {fields.length > 0 && (
        <ul className="grid gap-4">
          {fields.map((field, index) => (
            <li key={field.id} className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[14rem_1fr_auto]">
              <Field label="Name" error={beside(`values.${index}.name`)}>
                <Input {...register(`values.${index}.name`)} autoComplete="off" placeholder="location.phone" />
              </Field>
              <Field label="Value" error={beside(`values.${index}.value`)} className="col-span-2 sm:col-span-1">
                <Input {...register(`values.${index}.value`)} autoComplete="off" placeholder="030 123 45 67" />
              </Field>
              <IconButton
                label={`Take ${field.name || 'this value'} away`}
                className="col-start-2 row-start-1 mt-7 sm:col-start-3"
                onClick={() => remove(index)}
              >
                <Trash2 size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" pending={pending} disabled={!formState.isDirty}>
          Save values
        </Button>
        <Button disabled={fields.length >= maxCustomValues} onClick={() => append({ name: '', value: '' })}>
          Add a value
        </Button>
      </div>
    </form>
  );
}
