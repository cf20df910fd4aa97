'use client';

import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { useWebhookForm } from './use-webhook-form';
import { WebhookEvents } from './webhook-events';

/** Address, events and description: what is asked of a new webhook and of one that changes. */
export function WebhookFields({ form }: { form: ReturnType<typeof useWebhookForm> }) {
  const { register, beside, above, watch, setValue } = form;
  return (
    <>
      <Field label="Address" hint="Where we send a POST with JSON, over https." error={beside('url') ?? above} required>
        <Input {...register('url')} type="url" inputMode="url" autoComplete="off" placeholder="https://" />
      </Field>
      <Field label="Description" hint="What it is for." error={beside('description')}>
        <Input {...register('description')} maxLength={200} autoComplete="off" />
      </Field>
      <WebhookEvents
        events={watch('events')}
        error={beside('events')}
        onChange={(events) => setValue('events', events, { shouldDirty: true })}
      />
    </>
  );
}
