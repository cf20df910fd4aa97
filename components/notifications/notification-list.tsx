'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Settings } from 'lucide-react';
import Link from 'next/link';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { readPlanner } from '@/components/data/read';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { SheetX } from '@/components/ui/sheet-x';
import { Skeleton } from '@/components/ui/skeleton';
import { readNotifications } from '@/lib/actions/notifications';
import { countQuery } from './count-query';
import { NotificationRow } from './notification-row';

const perPage = 20;

/** The newest first, page by page; read again when something is told. */
function useNotifications(locationId: string) {
  return useInfiniteQuery({
    queryKey: [locationId, 'notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      readPlanner(
        '/locations/{locationId}/notifications',
        { locationId },
        { limit: perPage, cursor: pageParam || undefined },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

type Props = { onLeave: () => void /** It has the screen: a cross closes it. */; inSheet: boolean };

export function NotificationList({ onLeave, inSheet }: Props) {
  const { locationId } = useLocation();
  const list = useNotifications(locationId);
  const { data: count } = useQuery(countQuery(locationId));
  const { run, pending } = useAction(readNotifications, { topics: ['notifications'] });
  const rows = list.data?.pages.flatMap((page) => page.notifications) ?? [];
  return (
    <>
      <div
        className={cn('flex shrink-0 items-center gap-1 border-line border-b py-2 pr-2 pl-4', inSheet && 'min-h-14')}
      >
        <h2 className="flex-1 font-display text-lg">Notifications</h2>
        {count !== undefined && count.unread > 0 && (
          <Button size="sm" tone="plain" pending={pending} onClick={() => void run({})}>
            Mark all as read
          </Button>
        )}
        <IconButton asChild label="What you are told of">
          <Link href={`/${locationId}/settings/notifications`} onClick={onLeave}>
            <Settings size={16} aria-hidden="true" />
          </Link>
        </IconButton>
        {inSheet && <SheetX />}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {list.isPending && <Waiting />}
        {list.isError && rows.length === 0 && (
          <div className="p-4">
            <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {list.isSuccess && rows.length === 0 && (
          <EmptyState title="Nothing to tell yet" className="py-10">
            When a post goes out, does not, or an account needs you, it is told here.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <ul aria-label="Notifications">
            {rows.map((row) => (
              <NotificationRow
                key={row.id}
                notification={row}
                onRead={() => void run({ notificationIds: [row.id] })}
                onLeave={onLeave}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <div className="grid place-items-center p-3">
            <Button
              size="sm"
              tone="plain"
              pending={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage({ cancelRefetch: false })}
            >
              Show older
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

const Waiting = () => (
  <div className="grid gap-5 p-4">
    {[1, 2, 3].map((row) => (
      <div key={row} className="grid gap-2 pl-7">
        <Skeleton className="w-3/5" />
        <Skeleton className="w-4/5" />
      </div>
    ))}
  </div>
);
