import { SheetX } from '@/components/ui/sheet-x';
import { Skeleton } from '@/components/ui/skeleton';

/** The page before its post has come: same places, nothing jumps. */
export function ComposerSkeleton() {
  return (
    <div aria-busy="true" className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-14 items-center justify-end border-line border-b px-3 sm:px-6">
        <SheetX />
      </div>
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="space-y-5 px-4 py-6 sm:px-8">
          <Skeleton className="h-9 w-48 rounded-full" />
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-5 w-3/5" />
        </div>
        <div className="hidden bg-stage lg:block" />
      </div>
    </div>
  );
}
