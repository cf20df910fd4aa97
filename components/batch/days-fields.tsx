'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

export type DaysChoice = { unit: 'day' | 'week'; count: number; direction: 1 | -1 };
export const daysOf = ({ unit, count, direction }: DaysChoice) => count * (unit === 'week' ? 7 : 1) * direction || 0;

type Props = { choice: DaysChoice; onChange: (choice: DaysChoice) => void; least: number };

/** `3 weeks later`, as three fields side by side. */
export function DaysFields({ choice, onChange, least }: Props) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)] items-end gap-3">
      <Field label="How far">
        <Input
          type="number"
          inputMode="numeric"
          min={least}
          max={500}
          required
          value={Number.isNaN(choice.count) ? '' : choice.count}
          onChange={(event) => onChange({ ...choice, count: event.target.valueAsNumber })}
        />
      </Field>
      <Select
        aria-label="Days or weeks"
        value={choice.unit}
        onChange={(event) => onChange({ ...choice, unit: event.target.value === 'week' ? 'week' : 'day' })}
        options={[
          { value: 'day', label: choice.count === 1 ? 'day' : 'days' },
          { value: 'week', label: choice.count === 1 ? 'week' : 'weeks' },
        ]}
      />
      <Select
        aria-label="Later or earlier"
        value={String(choice.direction)}
        onChange={(event) => onChange({ ...choice, direction: event.target.value === '-1' ? -1 : 1 })}
        options={[
          { value: '1', label: 'later' },
          { value: '-1', label: 'earlier' },
        ]}
      />
    </div>
  );
}
