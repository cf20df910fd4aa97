import { useActionForm } from '@/components/data/use-action-form';
import type { ActionError } from '@/lib/domain/action-result';
import { CreateWebhook } from '@/lib/domain/webhook';
import { everyEvent } from '@/lib/domain/webhook-events';

type Asked = { url: string; description: string; events: string[] };

const empty: Asked = { url: '', description: '', events: [everyEvent] };

export const useWebhookForm = (
  send: (input: Asked) => Promise<ActionError | null | undefined>,
  defaultValues: Asked = empty,
) => useActionForm({ schema: CreateWebhook, defaultValues, send });
