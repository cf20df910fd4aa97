'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { zoneCity } from '@/components/ui/format-time';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { updateLocation } from '@/lib/actions/locations';
import { TimeZonePicker } from './time-zone-picker';

/** Name and clock of the location; read-only for those who do not manage it. */
export function LocationForm({ mayEdit }: { mayEdit: boolean }) {
  const here = useLocation();
  const router = useRouter();
  const [name, setName] = useState(here.name);
  const [timeZone, setTimeZone] = useState(here.timeZone);
  const { run, pending, error } = useAction(updateLocation, {
    errors: 'silent',
    topics: ['calendar', 'today', 'posts'],
  });
  const beside = (path: string) => error?.issues?.find((issue) => issue.path === path)?.message ?? null;
  const changed = name.trim() !== here.name || timeZone !== here.timeZone;
  const movesClock = timeZone !== here.timeZone;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await run({ name, timeZone });
    if (!result.ok) return;
    toast.done('Saved.');
    router.refresh();
  };
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
    <form noValidate onSubmit={save} className="grid max-w-md gap-5">
      <Field label="Name" error={beside('name')} required>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label="Time zone"
        error={beside('timeZone')}
        hint={
          movesClock
            ? `Planned posts still go out at the same instant; their times will be written in ${zoneCity(timeZone)} time.`
            : 'The clock of the calendar and of every time you plan.'
        }
      >
        <TimeZonePicker value={timeZone} onChange={setTimeZone} />
      </Field>
      {error && !error.issues && (
        <p role="alert" className="text-fail text-sm">
          {error.message}
        </p>
      )}
      <div>
        <Button type="submit" tone="primary" pending={pending} disabled={!changed}>
          Save location
        </Button>
      </div>
    </form>
  );
}
