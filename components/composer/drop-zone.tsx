'use client';

import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useComposing } from './composer-context';
import { mediaScope } from './media-list';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes files dropped anywhere on the writing side. */
export function DropZone({ children, className }: { children: ReactNode; className?: string }) {
  const { session, tab, uploads } = useComposing();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for the pointer; the button is the first
    <div
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        uploads.add([...event.dataTransfer.files], mediaScope(session.store.get().draft, tab.get().key));
      }}
      className={cn('relative', className)}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-10 grid animate-fade place-items-center rounded-lg border border-accent border-dashed bg-page/85 font-display text-lg">
          Drop to add to the post
        </div>
      )}
    </div>
  );
}
