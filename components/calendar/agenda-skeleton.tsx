import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-2/5', 'w-3/5', 'w-1/2', 'w-2/3', 'w-1/3'];

type Props = {
  /** Without headings, for the list of one day. */
  plain?: boolean;
};

/** Two days of lines, with their size. */
export function AgendaSkeleton({ plain }: Props) {
  return (
    <div aria-hidden="true" className={plain ? undefined : 'pt-12'}>
      {[0, 1].slice(plain ? 1 : 0).map((day) => (
        <div key={day}>
          {!plain && (
            <div className="border-line border-b px-2 pt-5 pb-2">
              <Skeleton className="h-[1.625rem] w-52" />
            </div>
          )}
          {widths.map((width) => (
            <div key={width} className="flex h-[45px] items-center gap-3 border-line border-b px-3">
              <Skeleton className="size-4 rounded-full" />
              <Skeleton className="w-10" />
              <Skeleton className={width} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
