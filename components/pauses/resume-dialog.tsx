'use client';

import { type FormEvent, useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import type { ResumeHow } from '@/lib/domain/pause';

const spans = [
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: 'hour' },
  { value: '120', label: '2 hours' },
  { value: '240', label: '4 hours' },
  { value: '480', label: '8 hours' },
  { value: '1440', label: 'day' },
];
const choices = [
  { kind: 'now', label: 'Send all of it now', about: 'In the order in which it was planned.' },
  { kind: 'spread', label: 'Spread it', about: 'The first goes out now, the others evenly after it.' },
  { kind: 'leave', label: 'Leave it to me', about: 'It becomes drafts, to be given a time by hand.' },
] as const;

type Props = {
  /** What goes on: `Lane`, `everything`. */
  name: string;
  /** `leave` is asked of locations and accounts only. */
  withoutLeave?: boolean;
  pending: boolean;
  onResume: (how: ResumeHow) => void;
  onClose: () => void;
};

/** Before posting goes on: what becomes of what waited meanwhile. */
export function ResumeDialog({ name, withoutLeave = false, pending, onResume, onClose }: Props) {
  const [kind, setKind] = useState<ResumeHow['kind']>('now');
  const [minutes, setMinutes] = useState('60');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onResume(kind === 'spread' ? { kind, minutes: Number(minutes) } : { kind });
  };
  return (
    <FormDialog title={`Resume ${name}?`} submit="Resume" pending={pending} onSubmit={submit} onClose={onClose}>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-ink-soft">What was due meanwhile and waited:</legend>
        {choices
          .filter((choice) => choice.kind !== 'leave' || !withoutLeave)
          .map((choice) => (
            <label key={choice.kind} className="flex min-h-11 items-start gap-3 rounded px-1 py-1.5">
              <input
                type="radio"
                name="how"
                className="mt-1 accent-ink"
                checked={kind === choice.kind}
                onChange={() => setKind(choice.kind)}
              />
              <span>
                <span className="block">{choice.label}</span>
                <span className="block text-ink-faint text-sm">{choice.about}</span>
              </span>
            </label>
          ))}
      </fieldset>
      {kind === 'spread' && (
        <div className="flex items-center gap-3 pl-8">
          <span>over the next</span>
          <Select
            aria-label="Over how long"
            className="w-36"
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            options={spans}
          />
        </div>
      )}
    </FormDialog>
  );
}
