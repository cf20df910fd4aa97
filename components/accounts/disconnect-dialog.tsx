'use client';

import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { disconnectAccount } from '@/lib/actions/accounts';
import type { AccountView } from '@/lib/domain/views';
import { postCount } from './account-health';

type Props = { account: AccountView | null; onClose: () => void };

/** The one question before tokens are deleted, with what happens to the posts planned for the account. */
export function DisconnectDialog({ account, onClose }: Props) {
  const { run, pending } = useAction(disconnectAccount, { topics: ['accounts', 'today', 'posts', 'calendar'] });
  const waiting = account?.waitingPosts ?? 0;
  const disconnect = async () => {
    if (!account) return;
    const result = await run({ accountId: account.id });
    if (!result.ok) return;
    toast.done(`${account.name} is disconnected.`);
    onClose();
  };
  return (
    <Dialog
      open={account !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Disconnect ${account?.name ?? 'account'}?`}
      description="Almanac forgets its access to this account. What was published there stays."
      footer={
        <>
          <Button onClick={onClose}>Keep it connected</Button>
          <Button tone="danger" pending={pending} onClick={disconnect}>
            Disconnect
          </Button>
        </>
      }
    >
      {waiting > 0 ? (
        <p className="border-wait border-l-2 bg-wait-wash px-3 py-2">
          {postCount(waiting)} {waiting === 1 ? 'is' : 'are'} planned for it. {waiting === 1 ? 'It' : 'They'} will not
          be sent: at {waiting === 1 ? 'its' : 'their'} time {waiting === 1 ? 'it fails' : 'they fail'} and{' '}
          {waiting === 1 ? 'says' : 'say'} why, unless you connect the account again before, or choose another one.
        </p>
      ) : (
        <p className="text-ink-soft">No post is planned for it. You can connect it again at any time.</p>
      )}
    </Dialog>
  );
}
