'use client';

import { X } from 'lucide-react';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { updatePostingSlots } from '@/lib/actions/locations';
import type { PostingSlot } from '@/lib/domain/location';
import { UpdatePostingSlots } from '@/lib/domain/location-settings';
import { AddPostingTime } from './add-posting-time';
import { timesOf, week, withoutTime, withTime } from './week';

type Props = { slots: PostingSlot[]; isDefault: boolean };

/** The week's posting times, a row per day. */
export function PostingTimes({ slots, isDefault }: Props) {
  const { run } = useAction(updatePostingSlots, { errors: 'silent', topics: ['labels', 'posts'] });
  const { onSubmit, above, pending, formState, reset, watch, setValue } = useActionForm({
    schema: UpdatePostingSlots,
    defaultValues: { slots },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      reset({ slots: result.data.slots });
      toast.done(result.data.slotsAre === 'default' ? 'Saved: the usual times are back.' : 'Saved.');
    },
  });
  const current = watch('slots');
  const change = (next: PostingSlot[]) => setValue('slots', next, { shouldDirty: true });
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid max-w-2xl gap-5">
      {isDefault && !formState.isDirty && (
        <p className="text-ink-soft">These are the usual times; nobody has chosen any for this location yet.</p>
      )}
      <ul className="border-line border-t">
        {week.map(({ dayOfWeek, name }) => (
          <li
            key={dayOfWeek}
            className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5"
          >
            <span className="w-28 shrink-0">{name}</span>
            <span className="flex flex-1 flex-wrap gap-1.5">
              {timesOf(current, dayOfWeek).map((time) => (
                <span key={time} className="inline-flex items-center rounded border border-line bg-page tabular-nums">
                  <span className="pl-2.5">{time}</span>
                  <button
                    type="button"
                    aria-label={`Take ${name} ${time} away`}
                    onClick={() => change(withoutTime(current, dayOfWeek, time))}
                    className="grid size-8 place-items-center text-ink-faint hover:text-ink pointer-coarse:size-11"
                  >
                    <X size={13} aria-hidden="true" />
                  </button>
                </span>
              ))}
              {timesOf(current, dayOfWeek).length === 0 && <span className="text-ink-faint">No time</span>}
            </span>
          </li>
        ))}
      </ul>
      <AddPostingTime onAdd={(days, time) => change(withTime(current, days, time))} />
      {current.length === 0 && <p className="text-ink-soft">Saved without any, the usual times come back.</p>}
      {above && (
        <p role="alert" className="text-fail text-sm">
          {above}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" pending={pending} disabled={!formState.isDirty}>
          Save times
        </Button>
        <Button disabled={current.length === 0} onClick={() => change([])}>
          Clear the week
        </Button>
      </div>
    </form>
  );
}
