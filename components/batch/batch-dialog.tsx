'use client';

import type { FormEvent, ReactNode } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import type { BatchVerb } from '@/lib/domain/batch';
import type { Batch } from './use-batch';

/** `what` is what is chosen, in words: `3 posts`. */
export type BatchQuestion = { what: string; batch: Batch; onClose: () => void };
type Props = Omit<BatchQuestion, 'what'> & {
  title: string;
  description: string;
  submit: string;
  verb: BatchVerb;
  children: ReactNode;
};

/** Asks how, then does it to all that is chosen; stays open when it is refused. */
export function BatchDialog({ batch: { start, pending }, verb, onClose, ...dialog }: Props) {
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (await start(verb)) onClose();
  };
  return (
    <FormDialog
      {...dialog}
      browserJudges
      pending={pending}
      onSubmit={(event) => void onSubmit(event)}
      onClose={onClose}
    />
  );
}
