'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useHydrated } from '@/components/data/use-hydrated';
import { RowSkeleton } from '@/components/posts/row-skeleton';
import { StateMark } from '@/components/ui/state-mark';
import type { Today } from '@/lib/contracts/planner/reads';
import { DayHead } from './day-head';
import { DueNext } from './due-next';

// On a quiet day nothing of it is needed.
const Calls = dynamic(() => import('./calls').then((file) => file.Calls), {
  ssr: false,
  loading: () => <RowSkeleton rows={2} />,
});
const Ahead = dynamic(() => import('./ahead').then((file) => file.Ahead), { ssr: false });
const isCalled = ({ failed, toPost, accountsToReconnect, accountsEnding, inReview, tasks }: Today) =>
  [failed, toPost, accountsToReconnect, accountsEnding, inReview, tasks].some(({ length }) => length > 0);

type Props = { /** The instant the page was made, ISO. */ openedAt: string; children?: ReactNode };

/** The first look of the day: what needs a hand, then what goes out next. */
export function TodayScreen({ openedAt, children }: Props) {
  const { locationId } = useLocation();
  const today = useQuery(queries.today(locationId));
  const preflight = useQuery(queries.preflight(locationId));
  const ahead = preflight.data ?? [];
  // The sidebar asks for it too.
  const data = useHydrated() ? today.data : undefined;
  return (
    <div className="mx-auto grid max-w-6xl gap-x-14 gap-y-8 px-4 pt-6 pb-12 sm:px-8 md:grid-cols-[8.5rem_minmax(0,1fr)] md:pt-9">
      <DayHead openedAt={openedAt} />
      <div className="min-w-0 md:pt-1">
        {today.error && !data && <ErrorNotice error={today.error} onRetry={() => void today.refetch()} />}
        {!today.error && !data && <RowSkeleton rows={5} />}
        {data && (
          <>
            {!preflight.isPending &&
              data.failed.length + data.toPost.length + data.accountsToReconnect.length + ahead.length === 0 && (
                <p className="mb-8 flex items-center gap-2 text-ink-soft">
                  <StateMark state="published" size={12} />
                  Nothing needs a hand.
                </p>
              )}
            {isCalled(data) && <Calls today={data} />}
            {ahead.length > 0 && <Ahead posts={ahead} />}
            <section aria-labelledby="due-next">
              <h2 id="due-next" className="mb-3 font-display text-lg">
                Due next
              </h2>
              <DueNext posts={data.dueNext} />
            </section>
            {children}
          </>
        )}
      </div>
    </div>
  );
}
