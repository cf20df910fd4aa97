'use client';

import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { DeleteQuestion } from './delete-question';

type Props = {
  name: string;
  /** `category` or `tag`. */
  kind: string;
  before?: ReactNode;
  /** Behind the name: where it is used. */
  aside?: ReactNode;
  /** Answers whether the new name was taken over. */
  onRename: (name: string) => Promise<boolean>;
  onDelete: () => Promise<unknown>;
};

/** A label that is renamed where it stands and deleted after one question. */
export function LabelRow({ name, kind, before, aside, onRename, onDelete }: Props) {
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const next = text.trim();
    if (next === name) return setText(name);
    if (!next || !(await onRename(next))) setText(name);
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
      {aside}
      <DeleteQuestion
        name={name}
        kind={kind}
        description="Posts and content events that have it lose it and keep everything else. This cannot be undone."
        onDelete={onDelete}
      />
    </li>
  );
}
