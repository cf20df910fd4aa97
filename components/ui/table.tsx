'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { cn } from './cn';

type Props = { caption: string; children: ReactNode; className?: string };

/** Whether an element holds more than it shows; then it has to be reachable by keyboard, to scroll it. */
function useScrolls() {
  const [scrolls, setScrolls] = useState(false);
  const watch = useCallback((element: HTMLElement) => {
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { scrolls, watch };
}

/**
 * A ruled table: thead, tbody, th and td inside need no classes. `caption` is read out, not shown. `relative` keeps what
 * is only read out inside the part that scrolls.
 */
export function Table({ caption, children, className }: Props) {
  const { scrolls, watch } = useScrolls();
  return (
    <section ref={watch} aria-label={caption} tabIndex={scrolls ? 0 : undefined} className="relative overflow-x-auto">
      <table
        className={cn(
          'w-full border-collapse text-left text-sm',
          '[&_th]:h-9 [&_th]:border-line-strong/50 [&_th]:border-b [&_th]:pr-4 [&_th]:font-medium [&_th]:text-ink-faint [&_th]:text-xs',
          '[&_td]:h-11 [&_td]:border-line [&_td]:border-b [&_td]:py-2 [&_td]:pr-4 [&_td:last-child]:pr-0 [&_th:last-child]:pr-0',
          className,
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
