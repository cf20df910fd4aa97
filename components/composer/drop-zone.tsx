'use client';

import type { ReactNode } from 'react';
import { useFileDrop } from '@/components/media/use-file-drop';
import { cn } from '@/components/ui/cn';
import { useComposing } from './composer-context';
import { mediaScope } from './media-list';

/** Takes files dropped anywhere on the writing side. */
export function DropZone({ children, className }: { children: ReactNode; className?: string }) {
  const { session, tab, uploads } = useComposing();
  const { over, listeners } = useFileDrop((files) =>
    uploads.add(files, mediaScope(session.store.get().draft, tab.get().key)),
  );
  return (
    <div {...listeners} className={cn('relative', className)}>
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-10 grid animate-fade place-items-center rounded-lg border border-accent border-dashed bg-page/85 font-display text-lg">
          Drop to add to the post
        </div>
      )}
    </div>
  );
}
