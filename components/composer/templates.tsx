'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PickList } from '@/components/ui/pick-list';
import { toast } from '@/components/ui/toast';
import { createSnippet } from '@/lib/actions/snippets';
import { useComposing } from './composer-context';
import { fromPostDraft, toPostDraft } from './editor-draft';

/** A whole post kept before, over the one that is open; its time stays, and the toast leads back. */
export function StartFromTemplate({ onClose }: { onClose: () => void }) {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const { data = [], isPending, error } = useQuery(queries.snippets(locationId, 'template'));
  const start = (id: string) => {
    const template = data.find((one) => one.id === id);
    if (!template?.draft) return;
    const before = session.store.get().draft;
    const draft = fromPostDraft(template.draft, before, template.media);
    const accountIds = draft.accountIds.length ? draft.accountIds : before.accountIds;
    session.edit({ ...draft, accountIds, schedule: before.schedule });
    toast.done(`Begun from “${template.name}”`, { action: { label: 'Undo', onClick: () => session.edit(before) } });
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title="Start from a template">
      {error && <p className="text-wait">{error.message}</p>}
      {data.length > 0 ? (
        <PickList
          label="Templates"
          picked={[]}
          onPick={start}
          options={data.map(({ id, name, draft }) => ({
            value: id,
            label: name,
            hint: draft?.summary.replace(/\s+/g, ' ').slice(0, 80),
          }))}
        />
      ) : (
        !isPending && (
          <p className="text-ink-soft">
            There is no template yet. Write a post, then choose “Save as template” in the same menu.
          </p>
        )
      )}
    </Dialog>
  );
}

/** Keeps the open post for others: text, media, what differs per network; never its time. */
export function SaveAsTemplate({ onClose }: { onClose: () => void }) {
  const { session } = useComposing();
  const [name, setName] = useState('');
  const { run, pending, error } = useAction(createSnippet, { topics: ['labels'], errors: 'silent' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const draft = { ...toPostDraft(session.store.get().draft), schedule: null };
    const answer = await run({ kind: 'template', name, text: '', draft });
    if (!answer.ok) return;
    toast.done(`“${answer.data.name}” is kept as a template`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Save as template"
      description="Text, media and what differs per network are kept; the time is not."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="save-template" pending={pending}>
            Save
          </Button>
        </>
      }
    >
      <form id="save-template" onSubmit={(event) => void save(event)}>
        <Field label="Name" required error={error?.issues?.[0]?.message ?? error?.message}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
