'use client';

import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { importMedia } from '@/lib/actions/media';
import { ImportMedia } from '@/lib/domain/library';
import type { MediaView } from '@/lib/domain/views';

type Props = { folderId: string | null; onDone: (view: MediaView) => void; onClose: () => void };

/** Fetches a file from the web by its address. */
export function ImportDialog({ folderId, onDone, onClose }: Props) {
  const bring = useAction(importMedia, { topics: ['media'], errors: 'silent' });
  const form = useActionForm({
    schema: ImportMedia,
    defaultValues: { url: '', folderId },
    send: async (input) => {
      const result = await bring.run(input);
      if (!result.ok) return result.error;
      onDone(result.data);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Add from an address"
      submit="Fetch the file"
      pending={form.pending}
      onSubmit={form.onSubmit}
      onClose={onClose}
    >
      <Field
        label="Address"
        required
        error={form.beside('url') ?? form.above}
        hint="Of the picture or video itself, on a public website. Almanac keeps a copy of its own."
      >
        <Input type="url" inputMode="url" {...form.register('url')} placeholder="https://example.com/photo.jpg" />
      </Field>
    </FormDialog>
  );
}
