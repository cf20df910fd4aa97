'use client';

import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { createSnippet } from '@/lib/actions/snippets';
import { useScoped } from './scope-context';

const hashtag = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{N}_]+/gu;

/** What is selected, or all of the text; its hashtags alone when a group of them is wanted. */
function selected(summary: string): string {
  const field = document.querySelector<HTMLTextAreaElement>('[data-composer] textarea[data-caption]');
  return (field && summary.slice(field.selectionStart, field.selectionEnd)) || summary;
}

/** Keeps the written text, or its hashtags, for other posts. */
export function SaveSnippet({ onClose }: { onClose: () => void }) {
  const { value: summary } = useScoped('summary');
  const [text, setText] = useState(() => selected(summary));
  const [kind, setKind] = useState<'text' | 'hashtags'>('text');
  const [name, setName] = useState('');
  const { run, pending, error } = useAction(createSnippet, { topics: ['labels'], errors: 'silent' });
  const beside = (path: string) => error?.issues?.find((issue) => issue.path === path)?.message;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ kind, name, text });
    if (!answer.ok) return;
    toast.done(`“${answer.data.name}” is saved`);
    onClose();
  };
  const choose = (next: 'text' | 'hashtags') => {
    setKind(next);
    setText(next === 'text' ? selected(summary) : (summary.match(hashtag) ?? []).join(' '));
  };
  return (
    <form onSubmit={(event) => void save(event)} className="grid gap-3 p-4">
      <Field label="Name" required error={beside('name')}>
        <Input autoFocus value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Kind">
        <Select
          value={kind}
          onChange={(event) => choose(event.target.value as 'text' | 'hashtags')}
          options={[
            { value: 'text', label: 'Text' },
            { value: 'hashtags', label: 'Group of hashtags' },
          ]}
        />
      </Field>
      <Field label={kind === 'text' ? 'Text' : 'Hashtags'} required error={beside('text')}>
        <Textarea value={text} onChange={(event) => setText(event.target.value)} className="max-h-40" />
      </Field>
      {error && !error.issues?.length && <p className="text-fail text-sm">{error.message}</p>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" type="submit" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}
