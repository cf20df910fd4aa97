'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { PickList, type PickOption } from '@/components/ui/pick-list';
import { Popover } from '@/components/ui/popover';

type Props = {
  label: string;
  options: PickOption[];
  picked: string[];
  onChange: (picked: string[]) => void;
  /** What to say when there is nothing to filter by at all. */
  emptyWords: string;
};

/** One filter: its name, what is picked, and the list to pick from. */
export function FilterPopover({ label, options, picked, onChange, emptyWords }: Props) {
  const first = options.find((option) => option.value === picked[0])?.label;
  const words = picked.length === 0 ? label : picked.length === 1 ? (first ?? label) : `${label}: ${picked.length}`;
  return (
    <Popover
      label={label}
      className="w-64 p-0"
      trigger={
        <Button
          size="sm"
          tone="plain"
          aria-label={picked.length ? `${label}, filtered: ${words}` : label}
          className={cn(
            'max-w-48',
            picked.length > 0 && 'bg-accent-wash text-accent hover:bg-accent-wash hover:text-accent',
          )}
        >
          <span className="truncate">{words}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
    >
      <PickList
        label={label}
        multiple
        options={options}
        picked={picked}
        emptyWords={emptyWords}
        onPick={(value) =>
          onChange(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value])
        }
      />
      {picked.length > 0 && (
        <div className="border-line border-t p-1">
          <Button size="sm" tone="plain" className="w-full" onClick={() => onChange([])}>
            Show all
          </Button>
        </div>
      )}
    </Popover>
  );
}
