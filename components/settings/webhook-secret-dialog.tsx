'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NewToken } from './new-token';

type Props = { secret: string; open: boolean; onClose: () => void };

/** The one time a secret is shown. */
export function WebhookSecretDialog({ secret, open, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Copy the secret now"
      description="Your program checks with it that a message is ours. Once this is closed, nobody can show it again."
      footer={
        <Button tone="primary" onClick={onClose}>
          I have it
        </Button>
      }
    >
      <NewToken token={secret} word="secret">
        Give it to any Standard Webhooks library; how is said below the list of webhooks.
      </NewToken>
    </Dialog>
  );
}
