import { Skeleton } from '@/components/ui/skeleton';

/** Stands where a list to pick from will be. */
export const PickSkeleton = () => (
  <div className="grid gap-3 p-3">
    <Skeleton className="w-40" />
    <Skeleton className="w-28" />
  </div>
);
