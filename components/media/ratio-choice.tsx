'use client';

import { useId } from 'react';
import { cn } from '@/components/ui/cn';

export type Ratio = {
  label: string;
  /** Width over height; null is free. */
  value: number | null;
  /** What it is good for: "Instagram feed". */
  hint?: string;
};

/** The shapes to crop to, each drawn small. */
export function RatioChoice({
  ratios,
  value,
  onChange,
}: {
  ratios: Ratio[];
  value: Ratio;
  onChange: (ratio: Ratio) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Shape</legend>
      <div className="grid grid-cols-3 gap-1.5">
        {ratios.map((ratio) => {
          const chosen = ratio.label === value.label;
          const wide = ratio.value ?? 1.3;
          return (
            <label
              key={ratio.label}
              title={ratio.hint}
              className={cn(
                'flex min-h-11 cursor-pointer items-center gap-2 rounded border px-2 py-1 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
                chosen
                  ? 'border-accent bg-accent-wash text-accent'
                  : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              <input
                type="radio"
                name={name}
                checked={chosen}
                onChange={() => onChange(ratio)}
                aria-describedby={ratio.hint ? `${name}-${ratio.label}` : undefined}
                className="sr-only"
              />
              <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center">
                <span
                  className={cn('block rounded-[1.5px] border border-current', ratio.value === null && 'border-dashed')}
                  style={{ width: wide >= 1 ? 15 : 15 * wide, height: wide >= 1 ? 15 / wide : 15 }}
                />
              </span>
              <span className="text-sm tabular-nums">{ratio.label}</span>
              {ratio.hint && (
                <span id={`${name}-${ratio.label}`} className="sr-only">
                  {ratio.hint}
                </span>
              )}
            </label>
          );
        })}
      </div>
      {value.hint && <p className="mt-1.5 text-ink-faint text-sm">{value.hint}</p>}
    </fieldset>
  );
}
