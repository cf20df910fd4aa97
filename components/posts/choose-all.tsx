'use client';

import { useQuery } from '@tanstack/react-query';
import { useSelection, useSelectionStore } from '@/components/batch/selection';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { PostFilters } from '@/lib/contracts/planner/reads';
import type { PostView } from '@/lib/domain/views';

const asItems = (posts: PostView[]) => posts.map(({ id }) => ({ subject: 'post' as const, id }));

/** Chooses all posts that are listed so far, or none. */
export function ChooseListed({ posts, label }: { posts: PostView[]; label?: string }) {
  const { has } = useSelection();
  const store = useSelectionStore();
  const chosen = posts.filter(({ id }) => has(id)).length;
  const isAll = chosen > 0 && chosen === posts.length;
  return (
    <Checkbox
      {...(label ? { label } : { 'aria-label': 'Choose all that are listed' })}
      checked={isAll}
      mixed={chosen > 0 && !isAll}
      onChange={() => (isAll ? store.clear() : store.add(asItems(posts)))}
    />
  );
}

type Props = { posts: PostView[]; filters: PostFilters; hasMore: boolean };

/** When all that are listed are chosen and there are more: the way to those that are not listed yet. */
export function ChooseMatching({ posts, filters, hasMore }: Props) {
  const { locationId } = useLocation();
  const { size, has } = useSelection();
  const store = useSelectionStore();
  const { all } = store.read();
  const offered = hasMore && size > 0 && posts.every(({ id }) => has(id));
  const count = useQuery({ ...calendarQueries.postCount(locationId, filters), enabled: offered && all === null });
  if (!offered) return null;
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-2 border-line border-b bg-sunk px-3 py-1.5 text-sm">
      {all ? (
        <p>All {all.total.toLocaleString('en')} posts that match are meant, also those further down.</p>
      ) : (
        <>
          <p>The {posts.length.toLocaleString('en')} posts listed so far are chosen.</p>
          <Button
            size="sm"
            tone="plain"
            className="text-accent hover:text-accent"
            pending={count.isPending}
            onClick={() => count.data && store.addAll(filters, count.data.count)}
          >
            {count.data ? `Choose all ${count.data.count.toLocaleString('en')} that match` : 'Choose all that match'}
          </Button>
        </>
      )}
    </div>
  );
}
