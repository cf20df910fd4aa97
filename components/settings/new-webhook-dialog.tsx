'use client';

import { useId, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { createWebhook } from '@/lib/actions/webhooks';
import { useWebhookForm } from './use-webhook-form';
import { WebhookFields } from './webhook-fields';
import { WebhookSecretDialog } from './webhook-secret-dialog';

function NewWebhookForm({ id, onMade }: { id: string; onMade: (secret: string) => void }) {
  const { run } = useAction(createWebhook, { errors: 'silent', topics: ['webhooks'] });
  const form = useWebhookForm(async (input) => {
    const result = await run(input);
    if (!result.ok) return result.error;
    onMade(result.data.secret);
  });
  return (
    <form id={id} method="post" noValidate onSubmit={form.onSubmit} className="grid gap-5">
      <WebhookFields form={form} />
    </form>
  );
}

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Asks where to send what, then shows the secret this once. */
export function NewWebhookDialog({ open, onOpenChange }: Props) {
  const id = useId();
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onOpenChange(false);
  };
  if (secret) return <WebhookSecretDialog secret={secret} open={open} onClose={close} />;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Add a webhook"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={id} tone="primary">
            Add webhook
          </Button>
        </>
      }
    >
      <NewWebhookForm id={id} onMade={setSecret} />
    </Dialog>
  );
}
