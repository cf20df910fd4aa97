'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { FieldIssues } from '../field-issues';
import { useFieldIssues } from '../use-issues';
import { DetailField } from './detail-field';
import { type DetailNetwork, useDetail } from './use-detail';

type Base = {
  network: DetailNetwork;
  /** The field of that network's details. */
  field: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  half?: boolean;
};
/** The forms name their fields in words; each is checked against the post's schema when it is saved. */
const useLoose = (network: DetailNetwork, field: string) =>
  useDetail(network, field as never) as unknown as readonly [unknown, (value: unknown) => void];

type TextProps = Base & {
  /** Most characters; shown as one writes. */
  max?: number;
  placeholder?: string;
  type?: 'text' | 'url' | 'datetime-local';
  long?: boolean;
};

export function DetailText({ network, field, label, hint, required, half, max, placeholder, type, long }: TextProps) {
  const [value, set] = useLoose(network, field);
  const text = typeof value === 'string' ? value : '';
  const control = {
    value: text,
    placeholder,
    onChange: (event: { target: { value: string } }) => set(event.target.value || undefined),
  };
  return (
    <DetailField
      path={`${network}.${field}`}
      label={label}
      hint={hint}
      required={required}
      half={half}
      aside={max && text ? `${text.length} / ${max}` : required ? 'needed' : undefined}
    >
      {long ? <Textarea {...control} rows={2} className="min-h-16" /> : <Input {...control} type={type ?? 'text'} />}
    </DetailField>
  );
}

type SelectProps = Base & { options: Record<string, string> /** Words for nothing chosen. */; none: string };

export function DetailSelect({ network, field, label, hint, required, half, options, none }: SelectProps) {
  const [value, set] = useLoose(network, field);
  return (
    <DetailField
      path={`${network}.${field}`}
      label={label}
      hint={hint}
      required={required}
      half={half}
      aside={required ? 'needed' : undefined}
    >
      <Select
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => set(event.target.value || undefined)}
        options={[
          { value: '', label: none },
          ...Object.entries(options).map(([option, words]) => ({ value: option, label: words })),
        ]}
      />
    </DetailField>
  );
}

type CheckProps = Omit<Base, 'required'> & {
  /** What holds while nobody has said anything. */ usual?: boolean;
  disabled?: boolean;
};

export function DetailCheck({ network, field, label, hint, half, usual = false, disabled }: CheckProps) {
  const [value, set] = useLoose(network, field);
  const issues = useFieldIssues(`details.${network}.${field}`, true);
  const id = `detail-${network}-${field}`;
  return (
    <div data-field={`details.${network}.${field}`} className={cn('grid gap-1', !half && 'sm:col-span-2')}>
      <Checkbox
        label={label}
        hint={hint}
        disabled={disabled}
        checked={typeof value === 'boolean' ? value : usual}
        aria-describedby={issues.length ? `${id}-issues` : undefined}
        onChange={(event) => set(event.target.checked === usual ? undefined : event.target.checked)}
      />
      <FieldIssues id={`${id}-issues`} issues={issues} />
    </div>
  );
}
