'use client';

import { cn } from '@/components/ui/cn';
import { Popover } from '@/components/ui/popover';

const hueNames = [
  'Red',
  'Orange',
  'Amber',
  'Olive',
  'Green',
  'Teal',
  'Cyan',
  'Sky',
  'Blue',
  'Violet',
  'Purple',
  'Rose',
];

/** The hue where it cannot be changed. */
export function HueDot({ hue }: { hue: number }) {
  return (
    <span className="grid size-8 shrink-0 place-items-center">
      <span style={{ background: `var(--hue-${hue})` }} className="size-3 rounded-full" />
    </span>
  );
}

type Props = { hue: number; onChange: (hue: number) => void /** Whose colour it is. */; label: string };

/** A small dot of the hue that opens the twelve there are. */
export function HuePicker({ hue, onChange, label }: Props) {
  return (
    <Popover
      label={label}
      className="w-auto p-3"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${hueNames[hue]}`}
          className="grid size-8 shrink-0 place-items-center rounded hover:bg-ink/6 pointer-coarse:size-11"
        >
          <span style={{ background: `var(--hue-${hue})` }} className="size-3 rounded-full" />
        </button>
      }
    >
      <fieldset className="grid grid-cols-6 gap-1">
        <legend className="sr-only">{label}</legend>
        {hueNames.map((name, index) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            aria-pressed={index === hue}
            title={name}
            onClick={() => onChange(index)}
            className="grid size-8 place-items-center rounded-full hover:bg-ink/6 pointer-coarse:size-11"
          >
            <span
              style={{ background: `var(--hue-${index})` }}
              className={cn('size-4 rounded-full', index === hue && 'outline-2 outline-ink outline-offset-2')}
            />
          </button>
        ))}
      </fieldset>
    </Popover>
  );
}
