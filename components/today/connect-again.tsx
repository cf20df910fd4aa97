'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/components/data/use-may';
import { Button } from '@/components/ui/button';
import type { AccountView } from '@/lib/domain/views';

const ConnectDialog = dynamic(() => import('@/components/accounts/connect-dialog').then((file) => file.ConnectDialog), {
  ssr: false,
});

/** Signs in at an account's network again without leaving the page; for those who may. */
export function ConnectAgain({ account }: { account: AccountView }) {
  const mayConnect = useMay('account.connect');
  const [asked, ask] = useState(false);
  if (!mayConnect) return <span className="text-ink-faint text-sm">A manager can connect it again.</span>;
  return (
    <span className="relative z-1">
      <Button size="sm" onClick={() => ask(true)}>
        <span>
          Connect <span className="sr-only">{account.name} </span>again
        </span>
      </Button>
      {asked && <ConnectDialog connecting={{ flowId: null, reconnect: account }} onClose={() => ask(false)} />}
    </span>
  );
}
