'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { BatchVerb } from '@/lib/domain/batch';
import { type DaysChoice, DaysFields, daysOf } from './days-fields';

type Props = { what: string; start: (verb: BatchVerb) => Promise<boolean>; onClose: () => void };

/** By how much, or to which day; the time of day stays either way. */
export function MoveDialog({ what, start, onClose }: Props) {
  const form = useId();
  const [how, setHow] = useState<'by' | 'to'>('by');
  const [choice, choose] = useState<DaysChoice>({ unit: 'day', count: 1, direction: 1 });
  const [day, setDay] = useState('');
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const moved = await start(how === 'by' ? { kind: 'move', days: daysOf(choice) } : { kind: 'move_to', day });
    setPending(false);
    if (moved) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Move ${what}`}
      description="Each keeps its time of day. What is out already stays where it is."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} tone="primary" pending={pending}>
            Move
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
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
      </form>
    </Dialog>
  );
}
