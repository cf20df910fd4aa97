'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { createFeed } from '@/lib/actions/feeds';
import { FeedFile } from '@/lib/domain/feed';
import type { NewSource } from './add-feed-dialog';
import { FeedSample } from './feed-sample';
import { kindOptions } from './feed-words';
import { HuePicker } from './hue-picker';
import { sendFeedFile } from './send-feed-file';

type Props = { source: NewSource; onBack: () => void; onClose: () => void };

/** What was found, and what it is to be called and shown as. */
export function FeedDetailsStep({ source: { look, file }, onBack, onClose }: Props) {
  const [hue, setHue] = useState(look?.kind === 'rss' ? 1 : 8);
  const send = (locationId: string, chosen: FeedFile) =>
    file ? sendFeedFile(locationId, file, chosen) : createFeed(locationId, { url: look.url, ...chosen });
  const { run } = useAction(send, { errors: 'silent', topics: ['feeds', 'calendar', 'today'] });
  const { register, onSubmit, beside, above, pending } = useActionForm({
    schema: FeedFile,
    defaultValues: {
      name: (look?.name ?? file?.name.replace(/\.\w+$/, '') ?? '').slice(0, 60),
      eventKind: look?.kind === 'rss' ? 'blog-post' : 'note',
    },
    send: async (input) => {
      const result = await run({ ...input, hue });
      if (!result.ok) return result.error;
      onClose();
      toast.done(`“${result.data.feed.name}” is on the calendar.`, { detail: result.data.reading });
    },
  });
  return (
    <FormDialog
      title={look?.kind === 'rss' ? 'Add this feed' : 'Add this calendar'}
      submit="Add it"
      pending={pending}
      onSubmit={onSubmit}
      onBack={onBack}
      onClose={onClose}
    >
      {look ? <FeedSample look={look} /> : <p className="break-words text-ink-soft">{file?.name}</p>}
      <div className="flex items-end gap-2">
        <Field label="Name" error={beside('name')} required className="min-w-0 flex-1">
          <Input {...register('name')} maxLength={60} autoComplete="off" />
        </Field>
        <HuePicker hue={hue} label="Colour" onChange={setHue} />
      </div>
      <Field label="Shown as" hint="What its events are on this calendar." error={beside('eventKind')}>
        <Select options={kindOptions} {...register('eventKind')} />
      </Field>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {above}
      </p>
    </FormDialog>
  );
}
