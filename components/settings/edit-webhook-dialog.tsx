'use client';

import { useAction } from '@/components/data/use-action';
import { FormDialog } from '@/components/ui/form-dialog';
import { toast } from '@/components/ui/toast';
import { updateWebhook } from '@/lib/actions/webhooks';
import type { WebhookView } from '@/lib/domain/webhook';
import { useWebhookForm } from './use-webhook-form';
import { WebhookFields } from './webhook-fields';

export function EditWebhookDialog({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const { run } = useAction(updateWebhook, { errors: 'silent', topics: ['webhooks'] });
  const { id: webhookId, url, description, events } = webhook;
  const form = useWebhookForm(
    async (input) => {
      const result = await run({ webhookId, ...input });
      if (!result.ok) return result.error;
      onClose();
      toast.done('The webhook is changed.');
    },
    { url, description, events },
  );
  return (
    <FormDialog
      title="Change the webhook"
      submit="Save"
      pending={form.pending}
      onSubmit={form.onSubmit}
      onClose={onClose}
    >
      <WebhookFields form={form} />
    </FormDialog>
  );
}
