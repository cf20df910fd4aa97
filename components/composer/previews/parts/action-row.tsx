import type { LucideIcon } from 'lucide-react';
import { cn } from '@/components/ui/cn';

export type Act = { Icon: LucideIcon; words?: string };
type Props = {
  acts: Act[];
  size?: number;
  className?: string /** Words under their sign, on round grounds. */;
  tall?: boolean;
};

/** The network's own buttons under or beside a post: drawn, not pressed. */
export function ActionRow({ acts, size = 18, className, tall }: Props) {
  return (
    <div
      aria-hidden="true"
      className={cn('flex text-(--pv-soft)', tall && 'flex-col items-center gap-4 text-inherit', className)}
    >
      {acts.map(({ Icon, words }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the row never changes its order
          key={index}
          className={cn('flex items-center gap-1.5', tall && 'flex-col gap-0.5 font-medium text-xs')}
        >
          <Icon size={size} strokeWidth={1.8} />
          {words}
        </span>
      ))}
    </div>
  );
}
