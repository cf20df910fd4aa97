'use client';

import { Pencil } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import type { SnippetView } from '@/lib/domain/writing-views';
import { DeleteQuestion } from './delete-question';

type Props = {
  snippet: SnippetView;
  one: string;
  mayEdit: boolean;
  onEdit: () => void;
  onDelete: () => Promise<unknown>;
};

/** One kept thing: its name over the first lines of it. */
export function SnippetRow({ snippet, one, mayEdit, onEdit, onDelete }: Props) {
  const { name } = snippet;
  const text = snippet.draft ? snippet.draft.summary || 'Without words' : snippet.text;
  const files = snippet.draft?.media.length ?? 0;
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
          <DeleteQuestion
            name={name}
            kind={one}
            description="Posts that were made with it keep their words. This cannot be undone."
            onDelete={onDelete}
          />
        </>
      )}
    </li>
  );
}
