'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  value: string;
  onChange: (value: string) => void;
  /** Named for ears. */
  label: string;
  items: { value: string; label: ReactNode }[];
  /** TabPanels. */
  children?: ReactNode;
  className?: string;
};

/** Words on a line; the chosen one is inked. */
export function Tabs({ value, onChange, label, items, children, className }: Props) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className={cn(
              '-mb-px inline-flex h-10 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-ink-soft hover:text-ink',
              'data-[state=active]:border-ink data-[state=active]:font-medium data-[state=active]:text-ink focus-visible:-outline-offset-2',
            )}
          >
            {item.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  );
}

export function TabPanel({ value, children, className }: { value: string; children: ReactNode; className?: string }) {
  return (
    <Radix.Content value={value} className={cn('pt-5 outline-none', className)}>
      {children}
    </Radix.Content>
  );
}
