'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useMay } from '@/components/data/use-may';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { declineReminder, finishReminder, putOffReminder } from '@/lib/actions/reminders';
import type { ReminderView } from '@/lib/domain/reminder';

const laters = [
  { value: '15', label: 'In 15 minutes' },
  { value: '60', label: 'In an hour' },
  { value: '180', label: 'In three hours' },
  { value: '1440', label: 'Tomorrow at this time' },
];

/** What became of it: posted, later, or not at all. */
export function ReminderEnding({ reminder }: { reminder: ReminderView }) {
  const { publicationId, accountName } = reminder;
  const done = useAction(finishReminder, { errors: 'silent' });
  const later = useAction(putOffReminder);
  const not = useAction(declineReminder);
  const [url, setUrl] = useState('');
  const [minutes, setMinutes] = useState('60');
  const finish = async () => {
    const link = url.trim();
    const result = await done.run({ publicationId, ...(link && { url: link }) });
    if (result.ok) toast.done(`Posted on ${accountName}`);
  };
  const putOff = async () => {
    const result = await later.run({ publicationId, minutes: Number(minutes) });
    if (result.ok) toast.done('You are reminded again');
  };
  const decline = async () => {
    const result = await not.run({ publicationId });
    if (result.ok) toast.done('Kept as not posted');
  };
  if (!useMay('publication.retry')) {
    return (
      <p className="text-ink-soft">Your role lets you see this. Somebody who writes posts here says when it is done.</p>
    );
  }
  return (
    <div className="grid gap-6">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <Field
          label="Its address there"
          aside="optional"
          hint="So that everybody finds it: in most apps “Share”, then “Copy link”."
          error={done.error?.issues?.[0]?.message ?? done.error?.message}
        >
          <Input
            type="url"
            inputMode="url"
            placeholder="https://"
            className="h-11"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </Field>
        <Button type="submit" tone="primary" className="h-12 w-full text-base" pending={done.pending}>
          Mark as done
        </Button>
      </form>
      <div className="grid gap-3 border-line border-t pt-5">
        <div className="flex gap-2">
          <Select
            aria-label="When to remind you again"
            options={laters}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            className="min-w-0 flex-1"
          />
          <Button pending={later.pending} onClick={() => void putOff()}>
            Remind me
          </Button>
        </div>
        <Button tone="plain" className="h-11" pending={not.pending} onClick={() => void decline()}>
          Not posted
        </Button>
      </div>
    </div>
  );
}
