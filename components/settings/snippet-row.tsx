'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { SnippetView } from '@/lib/domain/writing-views';

type Props = {
  snippet: SnippetView;
  one: string;
  mayEdit: boolean;
  onEdit: () => void;
  onDelete: () => Promise<unknown>;
};

/** One kept thing: its name over the first lines of it. */
export function SnippetRow({ snippet, one, mayEdit, onEdit, onDelete }: Props) {
  const [asking, ask] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { name } = snippet;
  const text = snippet.draft ? snippet.draft.summary || 'Without words' : snippet.text;
  const files = snippet.draft?.media.length ?? 0;
  const remove = async () => {
    setDeleting(true);
    await onDelete();
    setDeleting(false);
    ask(false);
  };
  return (
    <li className="flex items-start gap-2 border-line border-b py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="line-clamp-2 whitespace-pre-line text-ink-soft">{text}</p>
        {files > 0 && <p className="text-ink-faint text-sm">{files === 1 ? 'One file' : `${files} files`}</p>}
      </div>
      {mayEdit && (
        <>
          <IconButton label={`Edit ${name}`} onClick={onEdit}>
            <Pencil size={15} />
          </IconButton>
          <IconButton label={`Delete ${name}`} onClick={() => ask(true)}>
            <Trash2 size={15} />
          </IconButton>
        </>
      )}
      <Dialog
        open={asking}
        onOpenChange={ask}
        title={`Delete the ${one} “${name}”?`}
        description="Posts that were made with it keep their words. This cannot be undone."
        footer={
          <>
            <Button onClick={() => ask(false)}>Keep it</Button>
            <Button tone="danger" pending={deleting} onClick={() => void remove()}>
              Delete the {one}
            </Button>
          </>
        }
      />
    </li>
  );
}
