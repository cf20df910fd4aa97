import { ArrowDown, ArrowUp } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { PostsUrl } from './use-posts-url';

type Props = { url: PostsUrl; sort: 'recent' | 'planned'; className?: string; children: string };

/** A column one can sort by; pressed again it turns round. */
export function SortHead({ url, sort, className, children }: Props) {
  const isSorted = url.sort === sort;
  const up = url.order === 'asc';
  const Arrow = up ? ArrowUp : ArrowDown;
  const turn = () =>
    void url.set(isSorted ? { order: up ? 'desc' : 'asc' } : { sort, order: sort === 'planned' ? 'asc' : 'desc' });
  return (
    <th scope="col" aria-sort={isSorted ? (up ? 'ascending' : 'descending') : 'none'} className={className}>
      <button
        type="button"
        onClick={turn}
        className="-ml-1.5 inline-flex h-8 items-center gap-1 rounded px-1.5 hover:bg-ink/6 hover:text-ink in-aria-[sort=ascending]:text-ink in-aria-[sort=descending]:text-ink"
      >
        {children}
        <Arrow size={12} aria-hidden="true" className={cn(!isSorted && 'invisible')} />
      </button>
    </th>
  );
}
