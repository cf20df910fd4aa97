import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  title: string;
  /** Teaches one thing. */
  children?: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** 1 where it is all there is on the page. */
  level?: 1 | 2;
  className?: string;
};

export function EmptyState({ title, children, action, level = 2, className }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={cn('mx-auto flex max-w-md flex-col items-center px-6 py-14 text-center', className)}>
      <svg viewBox="0 0 64 24" aria-hidden="true" className="mb-5 w-16 text-line-strong">
        <path d="M2 21h60M18 21a14 14 0 0 1 28 0" fill="none" stroke="currentColor" strokeLinecap="round" />
        <path
          d="M32 2v2.5M19.5 5.5l1.3 2.1M44.5 5.5l-1.3 2.1M10.5 13.5l2.2 1.2M53.5 13.5l-2.2 1.2"
          stroke="currentColor"
          strokeLinecap="round"
        />
      </svg>
      <Heading className="text-balance font-display text-lg">{title}</Heading>
      {children && <p className="mt-1.5 text-balance text-ink-soft">{children}</p>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
