'use client';

import { FolderInput, Trash2, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { LibraryItem } from '@/lib/domain/library';
import { countWords } from './media-words';
import { TagPopover } from './tag-popover';
import type { LibraryVerbs } from './use-library-verbs';

const MoveDialog = dynamic(() => import('./move-dialog').then((file) => file.MoveDialog), { ssr: false });

type Props = { items: LibraryItem[]; verbs: LibraryVerbs; onClear: () => void };

/** What can be done with all that is chosen; floats above the foot of the page. */
export function SelectionBar({ items, verbs, onClear }: Props) {
  const [moving, setMoving] = useState(false);
  const from = items.every((item) => item.folderId === items[0]?.folderId) ? items[0]?.folderId : undefined;
  return (
    <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mx-auto mt-4 w-fit max-w-full md:bottom-5">
      <section
        aria-label="Chosen files"
        className="flex max-w-full animate-rise flex-wrap items-center gap-x-1 rounded-lg bg-page px-2 py-1.5 shadow-float max-sm:gap-x-0 max-sm:[&_button>svg]:hidden max-sm:[&_button[aria-label]_svg]:block"
      >
        <p role="status" className="px-2 font-medium tabular-nums">
          {items.length.toLocaleString('en')}
          <span className="max-sm:sr-only">{items.length === 1 ? ' file' : ' files'}</span> chosen
        </p>
        <Button size="sm" tone="plain" onClick={() => setMoving(true)}>
          <FolderInput size={16} aria-hidden="true" />
          Move to…
        </Button>
        <TagPopover items={items} verbs={verbs} />
        <Button size="sm" tone="plain" className="text-fail hover:text-fail" onClick={() => void verbs.remove(items)}>
          <Trash2 size={16} aria-hidden="true" />
          Delete
        </Button>
        <IconButton label="Choose nothing" onClick={onClear}>
          <X size={16} />
        </IconButton>
      </section>
      {moving && (
        <MoveDialog
          title={`Move ${countWords(items.length, 'file')} to…`}
          from={from}
          onMove={(folderId, name) => {
            void verbs.move(items, folderId, name);
            onClear();
          }}
          onClose={() => setMoving(false)}
        />
      )}
    </div>
  );
}
