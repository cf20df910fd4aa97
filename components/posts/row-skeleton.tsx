import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-1/3'];

/** The place of rows that are on their way. */
export function RowSkeleton({ rows }: { rows: number }) {
  return (
    <div role="status" aria-label="Loading">
      {widths.slice(0, rows).map((width) => (
        <div key={width} className="flex h-[3.8125rem] items-center gap-3 border-line border-b px-2">
          <Skeleton className="size-3.5 rounded-full" />
          <Skeleton className="w-32 shrink-0" />
          <div className="flex-1">
            <Skeleton className={width} />
          </div>
          <Skeleton className="size-6 rounded-full" />
        </div>
      ))}
    </div>
  );
}
