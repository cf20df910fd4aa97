import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  plain: 'bg-ink/6 text-ink-soft',
  accent: 'bg-accent-wash text-accent',
  done: 'bg-done-wash text-done',
  wait: 'bg-wait-wash text-wait',
  fail: 'bg-fail-wash text-fail',
  review: 'bg-review-wash text-review',
};

type Props = { children: ReactNode; tone?: keyof typeof tones; className?: string };

/** A word or a count, set small on a wash. */
export function Badge({ children, tone = 'plain', className }: Props) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs tabular-nums',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
