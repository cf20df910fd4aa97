'use client';

import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

type Props = {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Of the strictest network it goes to; without one only the number is shown. */
  max?: number;
  /** What it stands for when it is not a picture. */
  what?: 'picture' | 'video' | 'document';
  hint?: string;
};

/** Words for those who do not see it, with their count. */
export function AltTextField({ value, onChange, onBlur, max, what = 'picture', hint }: Props) {
  const over = max !== undefined && value.length > max;
  return (
    <Field
      label="Alt text"
      aside={`${value.length.toLocaleString('en')}${max !== undefined && Number.isFinite(max) ? ` of ${max.toLocaleString('en')}` : ''} characters`}
      hint={hint ?? `What does the ${what} show? Read out to people who cannot see it.`}
      error={over ? `Shorten it by ${(value.length - max).toLocaleString('en')}.` : null}
    >
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} className="max-h-48" />
    </Field>
  );
}
