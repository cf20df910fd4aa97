'use client';

import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
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
    <Dialog
      open
      onOpenChange={onClose}
      title="Add from an address"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="import-media" pending={form.pending}>
            Fetch the file
          </Button>
        </>
      }
    >
      <form id="import-media" noValidate onSubmit={form.onSubmit}>
        <Field
          label="Address"
          required
          error={form.beside('url') ?? form.above}
          hint="Of the picture or video itself, on a public website. Almanac keeps a copy of its own."
        >
          <Input type="url" inputMode="url" {...form.register('url')} placeholder="https://example.com/photo.jpg" />
        </Field>
      </form>
    </Dialog>
  );
}
