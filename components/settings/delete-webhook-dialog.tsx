'use client';

import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { deleteWebhook } from '@/lib/actions/webhooks';
import type { WebhookView } from '@/lib/domain/webhook';
import { webhookName } from './webhook-words';

export function DeleteWebhookDialog({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { run, pending } = useAction(deleteWebhook, { topics: ['webhooks'] });
  const name = webhookName(webhook);
  const remove = async () => {
    const result = await run({ webhookId: webhook.id });
    if (!result.ok) return;
    onClose();
    toast.done(`“${name}” is deleted.`);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Delete “${name}”?`}
      description="Nothing is sent there any more, not even what still waits, and its log goes with it. This cannot be undone."
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button tone="danger" pending={pending} onClick={() => void remove()}>
            Delete webhook
          </Button>
        </>
      }
    />
  );
}
