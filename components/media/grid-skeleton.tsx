import { Skeleton } from '@/components/ui/skeleton';

const shapes = [1.5, 0.75, 1.33, 1, 1.78, 0.8, 1.5, 1.33, 1, 0.75, 1.78, 1.33];

/** Tiles where files will be. */
export function GridSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-wrap gap-1.5 [--row:6.5rem] sm:[--row:10.5rem]">
      {shapes.map((shape, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          key={index}
          style={{ flexGrow: shape * 100, flexBasis: `calc(${shape} * var(--row))`, aspectRatio: shape }}
        >
          <Skeleton className="size-full" />
        </span>
      ))}
    </div>
  );
}
