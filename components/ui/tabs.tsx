'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  value: string;
  onChange: (value: string) => void;
  /** Named for ears. */
  label: string;
  items: { value: string; label: ReactNode }[];
  className?: string;
};

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

type ListProps = Pick<Props, 'value' | 'onChange' | 'label' | 'items' | 'className'> & {
  id: string;
  /** Of the one panel that every tab fills; without it each tab has a panel of its own. */
  panelId?: string;
};

/** Words on a line; the chosen one is inked. One stop for Tab, the arrows walk. */
export function TabList({ id, panelId, value, onChange, label, items, className }: ListProps) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = items.findIndex((item) => item.value === value);
    const next = steps[event.key]?.(at, items.length);
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    onChange(item.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next as number]?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={walk}
      className={cn('flex gap-5 overflow-x-auto border-line border-b outline-none!', className)}
    >
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          id={`${id}-${item.value}`}
          aria-controls={panelId ?? `${id}-${item.value}-panel`}
          aria-selected={item.value === value}
          tabIndex={item.value === value ? 0 : -1}
          onClick={() => onChange(item.value)}
          className={cn(
            '-mb-px inline-flex h-10 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-ink-soft hover:text-ink pointer-coarse:h-11',
            'focus-visible:-outline-offset-2 aria-selected:border-ink aria-selected:font-medium aria-selected:text-ink',
          )}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
