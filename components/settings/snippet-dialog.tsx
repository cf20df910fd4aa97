'use client';

import * as z from 'zod/mini';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { createSnippet, updateSnippet } from '@/lib/actions/snippets';
import { type SnippetKind, snippetName, snippetText } from '@/lib/domain/snippet';
import type { SnippetView } from '@/lib/domain/writing-views';
import { snippetWords } from './snippet-words';

const Words = z.object({
  name: snippetName,
  text: snippetText.check(z.refine((text) => text.trim() !== '', 'Write the text to keep.')),
});
const Name = z.object({ name: snippetName, text: snippetText });

type Props = { kind: SnippetKind; snippet: SnippetView | null; onClose: () => void };

/** Writes a new one, or an old one anew; of a template only the name. */
export function SnippetDialog({ kind, snippet, onClose }: Props) {
  const words = snippetWords[kind];
  const options = { topics: ['labels' as const], errors: 'silent' as const };
  const create = useAction(createSnippet, options);
  const update = useAction(updateSnippet, options);
  const { register, onSubmit, beside, above, pending } = useActionForm({
    schema: kind === 'template' ? Name : Words,
    defaultValues: { name: snippet?.name ?? '', text: snippet?.text ?? '' },
    send: async ({ name, text }) => {
      const change = kind === 'template' ? { name } : { name, text };
      const result = snippet
        ? await update.run({ snippetId: snippet.id, ...change })
        : await create.run({ kind, name, text });
      if (!result.ok) return result.error;
      onClose();
    },
  });
  return (
    <FormDialog
      title={snippet ? `Edit the ${words.one}` : words.add}
      submit="Save"
      pending={pending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Field label="Name" error={beside('name') ?? above} required>
        <Input {...register('name')} maxLength={60} autoComplete="off" />
      </Field>
      {kind !== 'template' && (
        <Field label={kind === 'hashtags' ? 'Hashtags' : 'Text'} hint={words.hint} error={beside('text')} required>
          <Textarea {...register('text')} rows={6} className="min-h-32" />
        </Field>
      )}
    </FormDialog>
  );
}
