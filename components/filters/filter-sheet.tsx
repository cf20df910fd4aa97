'use client';

import { Button } from '@/components/ui/button';
import { Sheet, SheetClose } from '@/components/ui/sheet';
import { SheetX } from '@/components/ui/sheet-x';
import { FilterSearch } from './filter-search';
import type { FilterName, Filters } from './filters';
import { OneFilter } from './one-filter';

type Props = { filters: Filters; names: readonly FilterName[]; what: string; onClose: () => void };

/** All filters one below the other, for hands and narrow screens. What is picked counts at once. */
export function FilterSheet({ filters, names, what, onClose }: Props) {
  return (
    <Sheet open onOpenChange={onClose} title={`Filter ${what}`}>
      <header className="flex items-center justify-between border-line border-b py-3 pr-3 pl-5">
        <h2 className="font-display text-lg">Filters</h2>
        <SheetX />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-3">
        <FilterSearch
          q={filters.values.q}
          onSearch={(q) => filters.set({ q })}
          className="mx-2 mb-2 block border-line border-b pb-1"
        />
        {names.map((name) => (
          <OneFilter key={name} name={name} filters={filters} line />
        ))}
      </div>
      <footer className="flex justify-end gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        {filters.count > 0 && <Button onClick={filters.clear}>Clear</Button>}
        <SheetClose>
          <Button tone="primary">Done</Button>
        </SheetClose>
      </footer>
    </Sheet>
  );
}
