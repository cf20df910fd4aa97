import { Skeleton } from '@/components/ui/skeleton';

/** Stands while a screen is on its way; nothing is seen of it in the first 200 ms. */
export default function PlannerLoading() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto max-w-6xl px-4 pt-6 sm:px-8 sm:pt-8">
      <Skeleton className="h-8 w-48" />
      <Skeleton className="mt-8 w-full max-w-2xl" />
      <Skeleton className="mt-3 w-full max-w-xl" />
      <Skeleton className="mt-3 w-full max-w-lg" />
    </div>
  );
}
