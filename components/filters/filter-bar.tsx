'use client';

import { ListFilter } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { FilterSearch } from './filter-search';
import type { FilterName, Filters } from './filters';
import { OneFilter } from './one-filter';

const FilterSheet = dynamic(() => import('./filter-sheet').then((file) => file.FilterSheet), { ssr: false });

type Props = {
  filters: Filters;
  names: readonly FilterName[];
  /** What is filtered: `the calendar`. */
  what: string;
  /** Saved views. */
  children?: ReactNode;
  className?: string;
};

/** Search words and filters on one line; below 1,024 px one button that opens them all. */
export function FilterBar({ filters, names, what, children, className }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <search aria-label={`Filter ${what}`} className={cn('flex flex-wrap items-center gap-x-0.5 gap-y-1', className)}>
      {children}
      <FilterSearch
        q={filters.values.q}
        onSearch={(q) => filters.set({ q })}
        className="mr-1 max-w-72 flex-1 basis-40 max-lg:hidden"
      />
      <div className="flex flex-wrap items-center gap-x-0.5 gap-y-1 max-lg:hidden">
        {names.map((name) => (
          <OneFilter key={name} name={name} filters={filters} />
        ))}
        {filters.count > 0 && (
          <Button size="sm" tone="plain" className="px-2" onClick={filters.clear}>
            Clear
          </Button>
        )}
      </div>
      <Button
        size="sm"
        tone="plain"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={cn(
          'px-2 lg:hidden',
          filters.count > 0 && 'bg-accent-wash text-accent hover:bg-accent-wash hover:text-accent',
        )}
      >
        <ListFilter size={14} aria-hidden="true" />
        {filters.count > 0 ? `Filters · ${filters.count}` : 'Filters'}
      </Button>
      {open && <FilterSheet {...{ filters, names, what }} onClose={() => setOpen(false)} />}
    </search>
  );
}
