'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { useFileDrop } from './use-file-drop';

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;

type Props = { onFiles: (files: File[]) => void; words: string; children: ReactNode; className?: string };

/** Takes files dropped anywhere in it, and those pasted where nobody is writing. */
export function FileDrop({ onFiles, words, children, className }: Props) {
  const { over, listeners } = useFileDrop(onFiles);
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
  return (
    <div {...listeners} className={cn('relative', className)}>
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-10 animate-fade rounded-lg border border-accent border-dashed bg-page/85">
          <p className="sticky top-[40vh] py-10 text-center font-display text-lg">{words}</p>
        </div>
      )}
    </div>
  );
}
