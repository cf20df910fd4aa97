'use client';

import { useRouter } from 'next/navigation';
import { Controller } from 'react-hook-form';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { zoneCity } from '@/components/ui/format-time';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { updateLocation } from '@/lib/actions/locations';
import { UpdateLocation } from '@/lib/domain/location';
import { TimeZonePicker } from './time-zone-picker';

/** Name and clock of the location; read-only for those who do not manage it. */
export function LocationForm({ mayEdit }: { mayEdit: boolean }) {
  const here = useLocation();
  const router = useRouter();
  const { run } = useAction(updateLocation, { errors: 'silent', topics: ['calendar', 'today', 'posts'] });
  const { register, control, onSubmit, beside, above, pending, formState, reset, watch } = useActionForm({
    schema: UpdateLocation,
    defaultValues: { name: here.name, timeZone: here.timeZone },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      reset(result.data);
      toast.done('Saved.');
      router.refresh();
    },
  });
  const { isDirty, dirtyFields } = formState;

  if (!mayEdit) {
    return (
      <dl className="grid max-w-md grid-cols-[8rem_1fr] gap-y-2.5">
        <dt className="text-ink-faint">Name</dt>
        <dd>{here.name}</dd>
        <dt className="text-ink-faint">Time zone</dt>
        <dd>{here.timeZone.replaceAll('_', ' ')}</dd>
      </dl>
    );
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid max-w-md gap-5">
      <Field label="Name" error={beside('name')} required>
        <Input {...register('name')} defaultValue={here.name} />
      </Field>
      <Field
        label="Time zone"
        error={beside('timeZone')}
        hint={
          dirtyFields.timeZone
            ? `Planned posts still go out at the same instant; their times will be written in ${zoneCity(watch('timeZone'))} time.`
            : 'The clock of the calendar and of every time you plan.'
        }
      >
        <Controller name="timeZone" control={control} render={({ field }) => <TimeZonePicker {...field} />} />
      </Field>
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
        </p>
      )}
      <div>
        <Button type="submit" tone="primary" pending={pending} disabled={!isDirty}>
          Save location
        </Button>
      </div>
    </form>
  );
}
