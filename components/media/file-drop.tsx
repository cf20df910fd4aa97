'use client';

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;

type Props = { onFiles: (files: File[]) => void; words: string; children: ReactNode; className?: string };

/** Takes files dropped anywhere in it, and those pasted where nobody is writing. */
export function FileDrop({ onFiles, words, children, className }: Props) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || writing(event.target)) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
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
        onFiles([...event.dataTransfer.files]);
      }}
      className={cn('relative', className)}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-10 animate-fade rounded-lg border border-accent border-dashed bg-page/85">
          <p className="sticky top-[40vh] py-10 text-center font-display text-lg">{words}</p>
        </div>
      )}
    </div>
  );
}
