'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { BatchDialog, type BatchQuestion } from './batch-dialog';
import { type DaysChoice, DaysFields, daysOf } from './days-fields';

/** By how much, or to which day; the time of day stays either way. */
export function MoveDialog({ what, ...question }: BatchQuestion) {
  const [how, setHow] = useState<'by' | 'to'>('by');
  const [choice, choose] = useState<DaysChoice>({ unit: 'day', count: 1, direction: 1 });
  const [day, setDay] = useState('');
  return (
    <BatchDialog
      {...question}
      title={`Move ${what}`}
      description="Each keeps its time of day. What is out already stays where it is."
      submit="Move"
      verb={how === 'by' ? { kind: 'move', days: daysOf(choice) } : { kind: 'move_to', day }}
    >
      <fieldset className="flex gap-6">
        <legend className="sr-only">How to move</legend>
        {(['by', 'to'] as const).map((value) => (
          <label key={value} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="how"
              checked={how === value}
              onChange={() => setHow(value)}
              className="size-4 accent-(--accent)"
            />
            {value === 'by' ? 'By days' : 'To one day'}
          </label>
        ))}
      </fieldset>
      {how === 'by' ? (
        <DaysFields choice={choice} onChange={choose} least={1} />
      ) : (
        <Field label="Day">
          <Input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
      )}
    </BatchDialog>
  );
}
