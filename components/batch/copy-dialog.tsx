'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { BatchVerb } from '@/lib/domain/batch';
import { type DaysChoice, DaysFields, daysOf } from './days-fields';

type Props = { what: string; start: (verb: BatchVerb) => Promise<boolean>; onClose: () => void };

/** When the copies are for. */
export function CopyDialog({ what, start, onClose }: Props) {
  const form = useId();
  const [choice, choose] = useState<DaysChoice>({ unit: 'week', count: 1, direction: 1 });
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const copied = await start({ kind: 'duplicate', days: daysOf(choice) });
    setPending(false);
    if (copied) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Duplicate ${what}`}
      description="The copies of posts are drafts: nothing goes out before you schedule it. Each keeps its time of day."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} tone="primary" pending={pending}>
            Duplicate
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <DaysFields choice={choice} onChange={choose} least={0} />
      </form>
    </Dialog>
  );
}
