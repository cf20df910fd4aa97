'use client';

import { Trash2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';

type Props = {
  name: string;
  /** `category` or `tag`. */
  kind: string;
  before?: ReactNode;
  /** Answers whether the new name was taken over. */
  onRename: (name: string) => Promise<boolean>;
  onDelete: () => Promise<unknown>;
};

/** A label that is renamed where it stands and deleted after one question. */
export function LabelRow({ name, kind, before, onRename, onDelete }: Props) {
  const [text, setText] = useState(name);
  const [asking, ask] = useState(false);
  const [deleting, setDeleting] = useState(false);
  useEffect(() => setText(name), [name]);

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const next = text.trim();
    if (next === name) return setText(name);
    if (!next || !(await onRename(next))) setText(name);
  };
  const remove = async () => {
    setDeleting(true);
    await onDelete();
    setDeleting(false);
    ask(false);
  };
  return (
    <li className="flex items-center gap-1 border-line border-b py-1">
      {before}
      <form onSubmit={save} className="min-w-0 flex-1">
        <input
          aria-label={`Name of the ${kind} ${name}`}
          value={text}
          maxLength={60}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => event.key === 'Escape' && setText(name)}
          className="h-9 w-full rounded bg-transparent px-2 hover:bg-sunk focus:bg-page pointer-coarse:h-11 pointer-coarse:text-md"
        />
      </form>
      <IconButton label={`Delete ${name}`} onClick={() => ask(true)}>
        <Trash2 size={15} />
      </IconButton>
      <Dialog
        open={asking}
        onOpenChange={ask}
        title={`Delete the ${kind} “${name}”?`}
        description="Posts that have it lose it and keep everything else. This cannot be undone."
        footer={
          <>
            <Button onClick={() => ask(false)}>Keep it</Button>
            <Button tone="danger" pending={deleting} onClick={() => void remove()}>
              Delete the {kind}
            </Button>
          </>
        }
      />
    </li>
  );
}
