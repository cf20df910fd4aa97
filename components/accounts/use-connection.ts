'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { attachAccounts, startConnection } from '@/lib/actions/accounts';
import type { ActionError } from '@/lib/domain/action-result';
import type { AccountView, ConnectableView, ProviderView } from '@/lib/domain/views';
import { connectableQuery } from './connectable-query';
import { goToNetwork, openSignInWindow } from './sign-in-window';
import { useConnectResult } from './use-connect-result';

type Start = { provider: ProviderView; method: ProviderView['methods'][number]; fields: Record<string, string> };

/** What went wrong at the network, as the form of step one shows it. */
function failureOf(view: ConnectableView | undefined, error: Error | null): ActionError | null {
  if (error) return { code: 'unavailable', message: error.message };
  if (!view?.failure) return null;
  const { message, field } = view.failure;
  return { code: 'invalid', message, issues: field === null ? [] : [{ path: field, message }] };
}

/** One connection under way: start → what it reaches → attach. `flowId` is set when it began before (same tab). */
export function useConnection(given: { flowId: string | null; reconnect: AccountView | null }) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const [flowId, setFlowId] = useState(given.flowId);
  const [search, setSearch] = useState('');
  const [attached, setAttached] = useState<AccountView[] | null>(null);
  const starting = useAction(startConnection, { errors: 'silent', topics: [] });
  const attaching = useAction(attachAccounts, { errors: 'silent', topics: ['accounts', 'today'] });
  const reached = useQuery(connectableQuery(locationId, attached ? null : flowId, useDeferredValue(search)));

  const look = useCallback(
    () => void client.invalidateQueries({ queryKey: [locationId, 'connecting', flowId] }),
    [client, locationId, flowId],
  );
  useConnectResult(flowId, look);
  const failure = useMemo(() => failureOf(reached.data, reached.error), [reached.data, reached.error]);

  const start = async ({ provider, method, fields }: Start) => {
    const popup = method.id === 'oauth' ? openSignInWindow() : null;
    const reconnectAccountId = given.reconnect?.id;
    const result = await starting.run({ provider: provider.id, method: method.id, fields, reconnectAccountId });
    if (!result.ok) {
      popup?.close();
      return result.error;
    }
    setFlowId(result.data.flowId);
    if (result.data.kind === 'redirect') goToNetwork(popup, result.data);
    else popup?.close();
  };
  const attach = async (remoteIds: string[]) => {
    if (flowId === null) return null;
    const result = await attaching.run({ flowId, remoteIds });
    if (!result.ok) return null;
    setAttached(result.data.accounts);
    return result.data.accounts;
  };
  const restart = () => {
    setFlowId(null);
    setSearch('');
    setAttached(null);
    attaching.reset();
  };
  return {
    start,
    attach,
    restart,
    search,
    setSearch,
    attached,
    view: flowId === null ? null : (reached.data ?? null),
    /** Waiting for the person at the network, or for the first answer about a flow. */
    waiting: flowId !== null && !attached && !reached.error && (reached.data?.step ?? 'authorizing') === 'authorizing',
    starting: starting.pending,
    attaching: attaching.pending,
    attachFailure: attaching.error?.message ?? null,
    failure,
  };
}
