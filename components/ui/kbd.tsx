import type { ReactNode } from 'react';

/** A key. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line border-b-line-strong/60 bg-page px-1 font-sans text-ink-soft text-xs">
      {children}
    </kbd>
  );
}
