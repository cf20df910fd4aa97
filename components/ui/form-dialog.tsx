'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type Props = {
  title: string;
  description?: ReactNode;
  /** What the main button does, in a word or two. */
  submit: string;
  pending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  /** Leads back instead of away. */
  onBack?: () => void;
  /** Let the browser judge the fields first; without it `onSubmit` does. */
  browserJudges?: boolean;
  children: ReactNode;
};

/** A dialog that is one form: open as long as it is drawn, with its two buttons. */
export function FormDialog({ title, description, submit, pending, onSubmit, onClose, onBack, ...form }: Props) {
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onBack ?? onClose}>{onBack ? 'Back' : 'Cancel'}</Button>
          <Button type="submit" form={id} tone="primary" pending={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} method="post" noValidate={!form.browserJudges} onSubmit={onSubmit} className="grid gap-5">
        {form.children}
      </form>
    </Dialog>
  );
}
