'use client';

import { Dialog } from '@/components/ui/dialog';
import type { AccountView } from '@/lib/domain/views';
import { ConnectSteps } from './connect-steps';

export type Connecting = { flowId: string | null; reconnect: AccountView | null };

type Props = { connecting: Connecting | null; onClose: () => void };

/** Connects new accounts, or one again in place. A sign-in under way ends by itself after half an hour. */
export function ConnectDialog({ connecting, onClose }: Props) {
  const account = connecting?.reconnect;
  return (
    <Dialog
      open={connecting !== null}
      onOpenChange={(open) => !open && onClose()}
      title={account ? `Reconnect ${account.name}` : 'Connect an account'}
      description={
        account
          ? `Sign in as ${account.handle} once more. Its posts and their times stay as they are.`
          : 'A page or profile this location may publish to.'
      }
      className="sm:w-[34rem]"
    >
      {connecting && (
        <ConnectSteps
          key={`${connecting.flowId}${account?.id}`}
          flowId={connecting.flowId}
          reconnect={connecting.reconnect}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
