'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { webhookQueries } from '@/components/data/webhook-queries';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { Sheet } from '@/components/ui/sheet';
import { SheetX } from '@/components/ui/sheet-x';
import { Skeleton } from '@/components/ui/skeleton';
import type { WebhookView } from '@/lib/domain/webhook';
import type { DeliveryState } from '@/lib/domain/webhook-answer';
import { DeliveryItem } from './delivery-item';
import { webhookName } from './webhook-words';

const filters = [
  { value: '', label: 'All messages' },
  { value: 'waiting', label: 'Waiting' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'failed', label: 'Failed' },
];

function Messages({ webhook, state }: { webhook: WebhookView; state: DeliveryState | undefined }) {
  const { locationId } = useLocation();
  const list = useInfiniteQuery(webhookQueries.deliveries(locationId, webhook.id, state));
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries) ?? [];
  if (list.error && deliveries.length === 0)
    return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton className="h-40" />;
  if (deliveries.length === 0) {
    return (
      <EmptyState title={state ? 'None of these' : 'Nothing was sent yet'}>
        {state ? 'Choose another kind above.' : 'Send a test, or wait until something happens here.'}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="border-line border-t">
        {deliveries.map((delivery) => (
          <DeliveryItem key={delivery.id} delivery={delivery} mayResend={webhook.state === 'active'} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

type Props = { webhook: WebhookView; open: boolean; onClose: () => void };

/** What was and is to be sent to a webhook, the newest first. */
export function WebhookLog({ webhook, open, onClose }: Props) {
  const [state, setState] = useState('');
  return (
    <Sheet open={open} onOpenChange={onClose} title={`Log of ${webhookName(webhook)}`} className="sm:w-[38rem]">
      <header className="flex items-center justify-between gap-3 border-line border-b py-3 pr-3 pl-5">
        <div className="min-w-0">
          <h2 className="truncate font-display text-lg">Log of {webhookName(webhook)}</h2>
          <p className="text-ink-faint text-sm">Kept for 30 days</p>
        </div>
        <SheetX />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        <Select
          aria-label="Which messages"
          options={filters}
          value={state}
          onChange={(event) => setState(event.target.value)}
          className="mb-4 max-w-56"
        />
        <Messages key={state} webhook={webhook} state={(state || undefined) as DeliveryState | undefined} />
      </div>
    </Sheet>
  );
}
