'use client';

import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { updateFeed } from '@/lib/actions/feeds';
import { type FeedView, UpdateFeed } from '@/lib/domain/feed';
import { kindOptions } from './feed-words';

/** A feed's name, and what its events are here. */
export function EditFeedDialog({ feed, onClose }: { feed: FeedView; onClose: () => void }) {
  const { run } = useAction(updateFeed, { errors: 'silent', topics: ['feeds', 'calendar', 'today'] });
  const { register, onSubmit, beside, above, pending } = useActionForm({
    schema: UpdateFeed,
    defaultValues: { feedId: feed.id, name: feed.name, eventKind: feed.eventKind },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      onClose();
    },
  });
  return (
    <FormDialog title={`Change “${feed.name}”`} submit="Save" pending={pending} onSubmit={onSubmit} onClose={onClose}>
      <Field label="Name" error={beside('name') ?? above} required>
        <Input {...register('name')} maxLength={60} autoComplete="off" />
      </Field>
      <Field label="Shown as" hint="What its events are on this calendar." error={beside('eventKind')}>
        <Select options={kindOptions} {...register('eventKind')} />
      </Field>
    </FormDialog>
  );
}
