'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Popover } from '@/components/ui/popover';
import type { FilterPicksProps } from './filter-picks';
import { PickSkeleton } from './pick-skeleton';

const FilterPicks = dynamic(() => import('./filter-picks').then((file) => file.FilterPicks), {
  ssr: false,
  loading: PickSkeleton,
});

type Props = FilterPicksProps & {
  onOpenChange?: (open: boolean) => void;
  /** A whole line with its picks at the end, as a sheet has them. */
  line?: boolean;
};

/** One filter: its name, what is picked, and the list to pick from, which comes when it is first opened. */
export function FilterPopover({ label, picked, line, onOpenChange, ...picks }: Props) {
  const first = picks.options?.find((option) => option.value === picked[0])?.label;
  const many = picked.length > 1 ? `${label}: ${picked.length}` : (first ?? `${label}: 1`);
  const words = picked.length === 0 ? label : many;
  const any = picked.length > 0;
  const value = any ? (picked.length > 1 ? `${picked.length}` : (first ?? '1')) : 'All';
  const name = any ? `${label}, filtered: ${words}` : label;
  return (
    <Popover
      label={label}
      className="w-64 p-0"
      onOpenChange={onOpenChange}
      trigger={
        <Button
          size={line ? 'lg' : 'sm'}
          tone="plain"
          aria-label={line ? undefined : name}
          className={cn(
            line ? 'w-full justify-start px-2 text-base' : 'max-w-48 px-2',
            any && !line && 'bg-accent-wash text-accent hover:bg-accent-wash hover:text-accent',
          )}
        >
          <span className="truncate">{line ? label : words}</span>
          {line && (
            <span className={cn('ml-auto min-w-0 truncate font-normal', any && 'font-medium text-accent')}>
              {value}
            </span>
          )}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
    >
      <FilterPicks label={label} picked={picked} {...picks} />
    </Popover>
  );
}
