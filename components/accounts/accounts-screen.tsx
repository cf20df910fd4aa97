'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useCallback, useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useMay } from '@/components/data/use-may';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { AccountView } from '@/lib/domain/views';
import { AccountLine } from './account-line';
import { ConnectDialog, type Connecting } from './connect-dialog';
import { DisconnectDialog } from './disconnect-dialog';
import { usePauses } from './use-pauses';

const urgency: Record<AccountView['state'], number> = { reconnect_needed: 0, active: 1, disconnected: 2 };

/** Where this location publishes, and whether each connection is well. */
export function AccountsScreen() {
  const { locationId } = useLocation();
  const list = useQuery(queries.accounts(locationId));
  // A sign-in that had to happen in this very tab comes back with its flow in the address.
  const [flowId, setFlowId] = useQueryState('flow');
  // Today and a failed post lead here with the account that needs it.
  const [reconnectId, setReconnectId] = useQueryState('reconnect');
  const [asked, setAsked] = useState<Connecting | null>(null);
  const [leaving, setLeaving] = useState<AccountView | null>(null);
  const named = list.data?.find((account) => account.id === reconnectId);
  const reconnect = named ? { flowId: null, reconnect: named } : null;
  const connecting = asked ?? (flowId ? { flowId, reconnect: null } : reconnect);
  const close = useCallback(() => {
    setAsked(null);
    void setFlowId(null);
    void setReconnectId(null);
  }, [setFlowId, setReconnectId]);

  const pauses = usePauses();
  const allowed = useMay('account.connect');
  const connect = allowed && (
    <Button tone="primary" onClick={() => setAsked({ flowId: null, reconnect: null })}>
      Connect an account
    </Button>
  );
  const accounts = [...(list.data ?? [])].sort((one, other) => urgency[one.state] - urgency[other.state]);
  return (
    <div className="mx-auto max-w-5xl px-4 pt-6 pb-16 sm:px-8 sm:pt-8">
      <PageHeader title="Accounts" lead="Where this location publishes." actions={accounts.length > 0 && connect} />
      {list.error && accounts.length === 0 && (
        <div className="mt-6">
          <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      <section aria-label="Accounts" aria-busy={list.isPending} className="mt-6">
        {list.isPending && <LinesSkeleton />}
        {accounts.length > 0 && (
          <ul className="border-line border-b">
            {accounts.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                paused={pauses.pauseOf(account)}
                actions={
                  allowed
                    ? {
                        onReconnect: () => setAsked({ flowId: null, reconnect: account }),
                        onDisconnect: () => setLeaving(account),
                        onPause: () => void pauses.pause(account),
                        onResume: () => pauses.resume(account),
                      }
                    : undefined
                }
              />
            ))}
          </ul>
        )}
      </section>
      {list.isSuccess && accounts.length === 0 && (
        <EmptyState title="No account is connected yet" action={connect}>
          {allowed
            ? 'Bluesky and Mastodon need nothing but your own sign-in. Playground is a network inside Almanac, to try everything without being seen.'
            : 'Ask a manager of this location to connect one.'}
        </EmptyState>
      )}
      <ConnectDialog connecting={connecting} onClose={close} />
      {pauses.dialog}
      <DisconnectDialog account={leaving} onClose={() => setLeaving(null)} />
    </div>
  );
}

const LinesSkeleton = () => (
  <div className="grid gap-px">
    {[1, 2, 3].map((row) => (
      <div key={row} className="flex h-[4.5rem] items-center gap-4 border-line border-t">
        <Skeleton className="size-10 rounded-full" />
        <Skeleton className="w-48" />
      </div>
    ))}
  </div>
);
