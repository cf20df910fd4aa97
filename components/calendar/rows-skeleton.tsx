import { Skeleton } from '@/components/ui/skeleton';

const cells = [0, 1, 2, 3, 4, 5, 6];

/** The table's own lines, with its size. */
export function RowsSkeleton() {
  return (
    <div aria-hidden="true" className="h-full overflow-hidden">
      <div className="h-[41px] border-line border-b" />
      {[0, 1, 2, 3].map((row) => (
        <div
          key={row}
          className="grid h-[88px] grid-cols-[3.5rem_repeat(7,minmax(8rem,1fr))] border-line border-b sm:grid-cols-[13rem_repeat(7,minmax(0,1fr))]"
        >
          <span className="flex items-start gap-2.5 p-2.5">
            <Skeleton className="size-7 rounded-full" />
            <Skeleton className="w-24 max-sm:hidden" />
          </span>
          {cells.map((cell) => (
            <span key={cell} className="border-line border-l" />
          ))}
        </div>
      ))}
    </div>
  );
}
