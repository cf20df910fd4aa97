'use client';

import { useEffect, useRef } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { Button } from '@/components/ui/button';
import { PickList, type PickOption } from '@/components/ui/pick-list';
import { PickSkeleton } from './pick-skeleton';

export type FilterPicksProps = {
  label: string;
  /** Absent while they are on their way. */
  options?: PickOption[];
  error?: Error | null;
  onRetry?: () => void;
  picked: string[];
  onChange: (picked: string[]) => void;
  /** What to say when there is nothing to filter by at all. */
  emptyWords: string;
};

/** The list of one filter; several may be picked. */
export function FilterPicks({ label, options, error, onRetry, picked, onChange, emptyWords }: FilterPicksProps) {
  const toggle = (value: string) =>
    onChange(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
  const here = useRef<HTMLDivElement>(null);
  const ready = options !== undefined;
  // The list came after its pop-over opened: the cursor goes on from there to the search field.
  useEffect(() => {
    const float = here.current?.closest('[popover]');
    if (ready && float && document.activeElement === float) float.querySelector('input')?.focus();
  }, [ready]);
  return (
    <div ref={here}>
      {error && !options && <ErrorNotice error={error} onRetry={onRetry} />}
      {!error && !options && <PickSkeleton />}
      {options && (
        <PickList
          label={label}
          multiple
          options={options}
          picked={picked}
          emptyWords={options.length === 0 ? emptyWords : undefined}
          onPick={toggle}
        />
      )}
      {picked.length > 0 && (
        <div className="border-line border-t p-1">
          <Button size="sm" tone="plain" className="w-full" onClick={() => onChange([])}>
            Show all
          </Button>
        </div>
      )}
    </div>
  );
}
