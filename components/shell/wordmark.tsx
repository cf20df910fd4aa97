import { cn } from '@/components/ui/cn';

/** A sun on the horizon: the day that is planned. */
export function Wordmark({ className, small }: { className?: string; small?: boolean }) {
  return (
    <span className={cn('inline-flex items-center gap-2', className)}>
      <svg viewBox="0 0 24 18" aria-hidden="true" className="w-6 shrink-0">
        <path d="M5.5 14a6.5 6.5 0 0 1 13 0Z" fill="currentColor" />
        <path
          d="M1 16.700h22M12 1.200v3M5.2 3.800l1.6 2.400M18.8 3.800l-1.6 2.400M1.4 9.200l2.5 1.400M22.6 9.200l-2.5 1.4"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      {!small && <span className="font-display text-lg leading-none tracking-[-0.01em]">Almanac</span>}
    </span>
  );
}
