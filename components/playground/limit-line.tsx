'use client';

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';

type Props = { limit: number | null; onChange: (limit: number | null) => void };

/** How many posts the page takes in a day; none set is as many as the network it stands for. */
export function LimitLine({ limit, onChange }: Props) {
  const id = useId();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-t py-2.5">
      <div>
        <p id={id} className="flex items-center gap-2 font-medium">
          <span
            aria-hidden="true"
            className={cn('size-2 shrink-0', limit !== null ? 'bg-fail' : 'rounded-full border border-line-strong')}
          />
          Posts in a day
        </p>
        <p className="text-ink-soft text-sm">Takes so many posts and replies in 24 hours, then answers 429.</p>
      </div>
      <fieldset aria-labelledby={id} className="flex items-center">
        <IconButton
          label="Fewer: Posts in a day"
          disabled={limit === null}
          onClick={() => onChange(limit === null || limit === 1 ? null : limit - 1)}
        >
          <Minus size={14} />
        </IconButton>
        <output aria-live="polite" className="w-7 text-center tabular-nums">
          {limit ?? 'any'}
        </output>
        <IconButton
          label="More: Posts in a day"
          disabled={limit !== null && limit >= 1000}
          onClick={() => onChange((limit ?? 0) + 1)}
        >
          <Plus size={14} />
        </IconButton>
      </fieldset>
    </li>
  );
}
