'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { webhookQueries } from '@/components/data/webhook-queries';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { NewWebhookDialog } from './new-webhook-dialog';
import { SettingsSection } from './settings-section';
import { WebhookRow } from './webhook-row';

/** Addresses elsewhere that are told what happens in this location. */
export function WebhookSettings() {
  const { locationId } = useLocation();
  const list = useQuery(webhookQueries.list(locationId));
  const [making, setMaking] = useState(false);
  const webhooks = list.data ?? [];
  const make = (
    <Button tone="primary" onClick={() => setMaking(true)}>
      Add a webhook
    </Button>
  );
  return (
    <SettingsSection
      title="Webhooks"
      lead="Tell a program of yours at once when something happens here: a post is live, one failed, an account has to be connected again."
      action={webhooks.length > 0 && make}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {list.isSuccess && webhooks.length === 0 && (
        <EmptyState title="No webhooks yet" action={make}>
          Give us an address of yours. Each message is signed, and sent again for three days until it arrives.
        </EmptyState>
      )}
      {webhooks.length > 0 && (
        <ul className="border-line border-t">
          {webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      <NewWebhookDialog open={making} onOpenChange={setMaking} />
    </SettingsSection>
  );
}
