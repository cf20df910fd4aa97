'use client';

import { CalendarArrowUp, Copy, Trash2, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { BatchTags } from './batch-tags';
import { countOf } from './batch-words';
import { useSelectionStore } from './selection';
import { useBatch } from './use-batch';
import { useBatchKeys } from './use-batch-keys';

const MoveDialog = dynamic(() => import('./move-dialog').then((file) => file.MoveDialog), { ssr: false });
const CopyDialog = dynamic(() => import('./copy-dialog').then((file) => file.CopyDialog), { ssr: false });

/** The bar itself; its code comes with the first thing chosen. */
export function BatchTools({ size }: { size: number }) {
  const bar = useRef<HTMLElement>(null);
  const store = useSelectionStore();
  const batch = useBatch();
  const [asking, ask] = useState<'move' | 'copy' | null>(null);
  const remove = () => void batch.start({ kind: 'delete' });
  useBatchKeys(bar, { clear: store.clear, remove });
  const what = countOf(size, store.noun());
  const close = () => ask(null);
  return (
    <div
      data-batch-bar=""
      data-print="no"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-40 flex justify-center px-3 md:bottom-5 md:pl-[14.5rem]"
    >
      <section
        ref={bar}
        aria-label="Chosen"
        tabIndex={-1}
        aria-busy={batch.pending}
        className="pointer-events-auto flex max-w-full animate-rise items-center gap-x-0.5 rounded-lg bg-page py-1.5 pr-1.5 pl-2 shadow-float outline-none! max-sm:[&_button:not([aria-label])_svg]:hidden max-sm:[&_button:not([aria-label])]:px-2"
      >
        <p className="shrink-0 px-2 font-medium tabular-nums" title={what}>
          {size.toLocaleString('en')}
          <span className="max-sm:sr-only"> chosen</span>
        </p>
        <Button size="sm" tone="plain" onClick={() => ask('move')}>
          <CalendarArrowUp size={16} aria-hidden="true" />
          Move…
        </Button>
        <Button size="sm" tone="plain" onClick={() => ask('copy')}>
          <Copy size={16} aria-hidden="true" />
          <span className="max-sm:hidden">Duplicate…</span>
          <span className="sm:hidden">Copy…</span>
        </Button>
        <BatchTags start={batch.start} />
        <Button size="sm" tone="plain" className="text-fail hover:text-fail" onClick={remove}>
          <Trash2 size={16} aria-hidden="true" />
          Delete
        </Button>
        <IconButton label="Choose nothing" onClick={store.clear}>
          <X size={16} />
        </IconButton>
      </section>
      {asking === 'move' && <MoveDialog what={what} batch={batch} onClose={close} />}
      {asking === 'copy' && <CopyDialog what={what} batch={batch} onClose={close} />}
    </div>
  );
}
