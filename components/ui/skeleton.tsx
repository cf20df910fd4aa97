import { cn } from './cn';

/** Stands where something will be, with its size; invisible for the first 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn('block h-4 animate-breathe rounded-sm bg-ink/7', className)} />;
}
