'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { AccountView, ProviderView } from '@/lib/domain/views';
import { AttachedAccounts } from './attached-accounts';
import { ConnectForm } from './connect-form';
import { PickAccounts } from './pick-accounts';
import { PickNetwork } from './pick-network';
import { StepLine } from './step-line';
import { useConnection } from './use-connection';
import { WaitingForNetwork } from './waiting-for-network';
import { WrongAccount } from './wrong-account';

type Props = { flowId: string | null; reconnect: AccountView | null; onClose: () => void };

/** Network → accounts → attached; the body of the connect dialog. */
export function ConnectSteps(props: Props) {
  const connection = useConnection(props);
  const at = connection.attached ? 2 : connection.view?.step === 'granted' ? 1 : 0;
  return (
    <>
      {!props.reconnect && <StepLine at={at} />}
      <Step {...props} connection={connection} />
    </>
  );
}

function Step({ reconnect, onClose, connection }: Props & { connection: ReturnType<typeof useConnection> }) {
  const { locationId } = useLocation();
  const providers = useQuery(queries.providers(locationId));
  const [chosen, setChosen] = useState<ProviderView | null>(null);
  const { view, attached } = connection;

  const known = reconnect?.provider ?? view?.provider;
  const provider = chosen ?? providers.data?.find((one) => one.id === known) ?? null;
  const same = view?.reconnecting && view.accounts.find((one) => one.remoteId === view.reconnecting?.remoteId);

  // Reconnecting asks nothing more once the right account signed in.
  const done = useRef(false);
  useEffect(() => {
    if (!same || done.current) return;
    done.current = true;
    void connection.attach([same.remoteId]).then((accounts) => {
      if (!accounts) return;
      toast.done(`${same.name} is connected again.`);
      onClose();
    });
  }, [same, connection.attach, onClose]);

  if (providers.error) return <ErrorNotice error={providers.error} onRetry={() => void providers.refetch()} />;
  if (attached && !reconnect) {
    const again = () => {
      connection.restart();
      setChosen(null);
    };
    return (
      <AttachedAccounts accounts={attached} calendarHref={`/${locationId}/calendar`} onMore={again} onClose={onClose} />
    );
  }
  if (same && connection.attachFailure === null) return <Skeleton className="my-6" />;
  if (view?.step === 'granted' && view.reconnecting && !same) {
    return <WrongAccount view={view} onAgain={connection.restart} />;
  }
  if (view?.step === 'granted') {
    return (
      <PickAccounts
        key={view.flowId}
        view={view}
        search={connection.search}
        onSearch={connection.setSearch}
        pending={connection.attaching}
        failure={connection.attachFailure}
        onAttach={(remoteIds) => void connection.attach(remoteIds)}
      />
    );
  }
  if (connection.waiting && !connection.starting) {
    return <WaitingForNetwork name={provider?.name ?? 'the network'} onCancel={connection.restart} />;
  }
  if (!providers.data) return <NetworksSkeleton />;
  const method = provider?.methods[0];
  if (!provider || !method) return <PickNetwork providers={providers.data} onPick={setChosen} />;
  const back = !reconnect && (
    <Button
      tone="plain"
      onClick={() => {
        connection.restart();
        setChosen(null);
      }}
    >
      Other network
    </Button>
  );
  return (
    <ConnectForm
      key={provider.id}
      provider={provider}
      method={method}
      account={reconnect}
      failure={connection.failure}
      onStart={(fields) => connection.start({ provider, method, fields })}
      back={back}
    />
  );
}

const NetworksSkeleton = () => (
  <div className="grid gap-6 py-4">
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} className="h-10" />
    ))}
  </div>
);
