'use client';

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { faults } from '@/lib/domain/playground';

type Props = { fault: (typeof faults)[number]; remaining: number; onChange: (remaining: number) => void };

/** One thing that can go wrong, and for how many posts. */
export function FaultLine({ fault, remaining, onChange }: Props) {
  const id = useId();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-t py-2.5 first:border-t-0">
      <div>
        <p id={id} className="flex items-center gap-2 font-medium">
          <span
            aria-hidden="true"
            className={cn('size-2 shrink-0', remaining > 0 ? 'bg-fail' : 'rounded-full border border-line-strong')}
          />
          {fault.name}
        </p>
        <p className="text-ink-soft text-sm">{fault.about}</p>
      </div>
      <fieldset aria-labelledby={id} className="flex items-center">
        <IconButton label={`Fewer: ${fault.name}`} disabled={remaining === 0} onClick={() => onChange(remaining - 1)}>
          <Minus size={14} />
        </IconButton>
        <output aria-live="polite" className="w-7 text-center tabular-nums">
          {remaining}
        </output>
        <IconButton label={`More: ${fault.name}`} disabled={remaining >= 1000} onClick={() => onChange(remaining + 1)}>
          <Plus size={14} />
        </IconButton>
      </fieldset>
    </li>
  );
}
