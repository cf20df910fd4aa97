'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { week } from './week';

const workingDays: number[] = [1, 2, 3, 4, 5];

/** A time and the days it is for. */
export function AddPostingTime({ onAdd }: { onAdd: (days: number[], time: string) => void }) {
  const [time, setTime] = useState('09:00');
  const [days, setDays] = useState(workingDays);
  const turn = (day: number) => setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day]);
  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="sr-only">Add a time</legend>
      <Field label="Time" className="w-32">
        <Input type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      </Field>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">Days</legend>
        <span className="flex gap-1">
          {week.map(({ dayOfWeek, name, short }) => (
            <button
              key={dayOfWeek}
              type="button"
              aria-pressed={days.includes(dayOfWeek)}
              onClick={() => turn(dayOfWeek)}
              className={cn(
                'h-9 w-9 rounded border border-line text-ink-soft text-sm hover:border-line-strong pointer-coarse:h-11 pointer-coarse:w-10',
                days.includes(dayOfWeek) && 'border-accent bg-accent-wash font-medium text-accent',
              )}
            >
              <span aria-hidden="true">{short}</span>
              <span className="sr-only">{name}</span>
            </button>
          ))}
        </span>
      </fieldset>
      <Button disabled={!time || days.length === 0} onClick={() => onAdd(days, time)}>
        Add the time
      </Button>
    </fieldset>
  );
}
