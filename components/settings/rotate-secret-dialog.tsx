'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { rotateWebhookSecret } from '@/lib/actions/webhooks';
import type { WebhookView } from '@/lib/domain/webhook';
import { WebhookSecretDialog } from './webhook-secret-dialog';
import { webhookName } from './webhook-words';

/** The question before a secret is replaced, then the new one. */
export function RotateSecretDialog({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { run, pending } = useAction(rotateWebhookSecret, { topics: ['webhooks'] });
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = async () => {
    const result = await run({ webhookId: webhook.id });
    if (result.ok) setSecret(result.data.secret);
  };
  if (secret) return <WebhookSecretDialog secret={secret} open onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`A new secret for “${webhookName(webhook)}”?`}
      description="For 24 hours messages are signed with both, so that you can change your program without losing any. A secret replaced before ends now."
      footer={
        <>
          <Button onClick={onClose}>Keep the old one</Button>
          <Button tone="primary" pending={pending} onClick={() => void rotate()}>
            Make a new secret
          </Button>
        </>
      }
    />
  );
}
